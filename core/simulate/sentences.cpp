// SPDX-FileCopyrightText: The Jingge authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate/sentences.h"

#include <array>

namespace jingge::invented {

namespace {

using Text = std::string_view;

constexpr std::array kParking{Text("一辆{c}挡住车位出不来"),       Text("{c}停在{p}出口，车子开不出去"),
                              Text("自己的车被一辆{c}堵在里面"),   Text("{c}停在通道上，电动车都过不去"),
                              Text("门口被{c}占住，送货车进不来"), Text("{c}没留挪车电话，堵了{t}"),
                              Text("{c}横停在路边，公交转不过弯"), Text("固定车位被{c}占了"),
                              Text("车库出口停了一辆{c}"),         Text("{c}压住消防通道"),
                              Text("两辆车并排停，其中一辆是{c}"), Text("早上要上班，被一辆{c}挡住")};
constexpr std::array kParkingMore{Text("车上没有电话"),        Text("打了电话无人接"),
                                  Text("司机电话关机"),        Text("等了{t}还没人来"),
                                  Text("物业也联系不上车主"),  Text("赶着去医院"),
                                  Text("后面已经排了{n}辆车"), Text("这辆车经常这样停")};
constexpr std::array kParkingDone{Text("联系车主到场挪车"),
                                  Text("电话通知车主，已挪车"),
                                  Text("民警到场时车辆已驶离"),
                                  Text("无法联系车主，已拍照并张贴告知单"),
                                  Text("车主到场后当场挪开，双方无异议"),
                                  Text("移交交警中队处理")};

constexpr std::array kNoise{
    Text("{f}放音响声音很大"),   Text("{f}打麻将吵到半夜"),    Text("{f}小孩跑跳，天花板咚咚响"),
    Text("{p}附近有人唱卡拉OK"), Text("烧烤摊喝酒划拳声音大"), Text("工地夜里还在打桩"),
    Text("广场舞音响开得太响"),  Text("{f}装修电钻响了{t}"),   Text("楼下店铺用喇叭叫卖"),
    Text("{f}吵架摔东西"),       Text("有人在{p}放鞭炮"),      Text("{f}的狗叫个不停"),
    Text("楼下水泵房嗡嗡响"),    Text("{f}半夜拖动家具")};
constexpr std::array kNoiseMore{
    Text("已持续{t}"),      Text("家里有{k}岁小孩睡不着"), Text("老人心脏不好"),      Text("上门说过不听"),
    Text("物业去过没有用"), Text("明天孩子要考试"),        Text("这个月第{n}次反映"), Text("整栋楼都听得到")};
constexpr std::array kNoiseDone{Text("到场劝导，对方已关小音量"), Text("到场时已无声音，提醒店主注意"),
                                Text("批评教育，当场停止施工"),   Text("联系物业共同劝导，当事人答应整改"),
                                Text("告知报警人可向城管反映"),   Text("口头警告，记录在案")};

constexpr std::array kLeak{
    Text("{f}卫生间漏水，天花板湿了一片"), Text("厨房顶上滴水，接了{n}盆"), Text("{f}水管爆裂，水流进家里"),
    Text("墙面渗水发霉，{f}不肯修"),       Text("下雨后屋顶漏水"),          Text("空调外机滴水滴到雨棚上"),
    Text("阳台渗水，地板泡起来了"),        Text("公共水管漏水，楼道积水")};
constexpr std::array kLeakMore{Text("敲门没有人应"),      Text("双方为赔偿谈不拢"), Text("已经漏了{t}"),
                               Text("上次修过又漏"),      Text("电灯泡也短路了"),   Text("要求赔{y}元"),
                               Text("物业说要业主自己谈")};
constexpr std::array kLeakDone{Text("到场协调，楼上住户答应三日内维修"),
                               Text("联系物业关闭总阀，双方约定次日查看"),
                               Text("现场调解未达成一致，告知可申请人民调解"),
                               Text("协调社区、物业三方现场查看"), Text("双方达成口头协议")};

constexpr std::array kTheft{Text("放在{p}的{w}不见了"),  Text("{w}被人拿走"),
                            Text("店里丢了{w}"),         Text("包被拉开，少了{w}"),
                            Text("晾在外面的{w}没了"),   Text("看监控有人拿走了{w}"),
                            Text("快递柜里的{w}被冒领"), Text("回来发现{w}被偷")};
constexpr std::array kTheftMore{Text("价值约{y}元"), Text("附近有监控"),   Text("大概{t}前发现的"),
                                Text("没有看到人"),  Text("里面还有证件"), Text("邻居也丢过东西"),
                                Text("锁是好的")};
constexpr std::array kTheftDone{Text("登记受理，调取监控"), Text("受案初查"), Text("现场勘查，走访周边"),
                                Text("报警人称已找到，不再追究"), Text("已立案侦查")};

constexpr std::array kEbike{Text("停在楼下的电动车不见了"),       Text("昨晚停的电动车早上没了"),
                            Text("电动车充电时被骑走"),           Text("{p}门口的电动车被偷"),
                            Text("电动车没拔钥匙，买菜回来没了"), Text("楼道里的电动车被人推走"),
                            Text("刚买{n}个月的电动车被盗")};
constexpr std::array kBattery{Text("电动车电瓶被偷"),       Text("电瓶锁被撬，电瓶不见了"),
                              Text("早上发现电瓶线被剪断"), Text("楼下{n}辆电动车的电瓶都没了"),
                              Text("三轮车电瓶被盗"),       Text("充电时电瓶被人拆走")};
constexpr std::array kCarTheft{Text("车窗被砸，车里{w}不见了"), Text("车门没锁好，{w}被拿走"),
                               Text("早上发现车内被翻动"), Text("{c}停在路边被拉开车门"),
                               Text("{c}后备箱的{w}被偷")};
constexpr std::array kBurglary{Text("家里门锁被撬，{w}被偷"), Text("窗户被撬开，抽屉被翻"),
                               Text("外出{n}天回来发现家里被盗"), Text("阳台窗被爬，少了{w}"),
                               Text("店门被撬，收银台少了{y}元")};

constexpr std::array kFraud{Text("刷单被骗{y}元"),
                            Text("冒充客服退款，转走{y}元"),
                            Text("网上贷款先交保证金{y}元"),
                            Text("有人冒充领导让转账{y}元"),
                            Text("买游戏账号被骗{y}元"),
                            Text("投资平台提不了现，投了{y}元"),
                            Text("网购付款后对方拉黑，{y}元"),
                            Text("接到自称公检法的电话，转了{y}元")};
constexpr std::array kFraudMore{Text("转账是{t}前"),      Text("有聊天记录和转账截图"),
                                Text("对方还在要求转账"), Text("银行卡已挂失"),
                                Text("要求止付"),         Text("不知道对方真实姓名")};
constexpr std::array kFraudDone{Text("受案登记，已申请紧急止付"), Text("指导下载反诈应用，制作笔录"),
                                Text("及时劝阻，未造成损失"), Text("移交反诈专班"), Text("已立案侦查")};

constexpr std::array kFight{Text("{n}个人在{p}打架"),  Text("被人打了一拳"),      Text("喝酒后与邻桌打起来"),
                            Text("两名男子在{p}互殴"), Text("被同事推倒在地"),    Text("因停车被打"),
                            Text("有人拿着棍子追人"),  Text("店里有人动手打老板")};
constexpr std::array kFightMore{Text("头上流血"),   Text("已经叫了救护车"), Text("对方还在现场"),
                                Text("对方已离开"), Text("双方都喝了酒"),   Text("有人拍了视频"),
                                Text("伤得不重")};
constexpr std::array kFightDone{Text("双方带所处理"), Text("伤者送医，受案调查"),
                                Text("现场调解，双方互不追究"), Text("口头传唤一方到所"),
                                Text("到场时人员已散，登记备查")};

constexpr std::array kQuarrel{Text("与{f}因琐事吵起来"),      Text("与{f}因楼道堆物发生争吵"),
                              Text("和{f}为晾衣服吵架"),      Text("与{f}因宠物起争执"),
                              Text("与人因说话口气发生口角"), Text("为公共走廊放鞋柜争吵"),
                              Text("双方为几句话互骂")};
constexpr std::array kLabour{Text("老板拖欠工资{y}元"), Text("{n}名工人讨要工钱"), Text("辞职后不给结工资"),
                             Text("工地工钱没结清，堵在项目部门口"), Text("加班费谈不拢")};
constexpr std::array kRental{Text("房东不退押金{y}元"), Text("租客欠租不搬"), Text("中介不退定金{y}元"),
                             Text("房东换了锁进不去"), Text("租房水电费算不清")};
constexpr std::array kFamily{Text("夫妻吵架"),
                             Text("和父母为家务事吵架"),
                             Text("兄弟为老人赡养吵起来"),
                             Text("与前夫因看孩子起争执"),
                             Text("儿子不肯去上学，父子吵架"),
                             Text("与男友分手发生纠纷"),
                             Text("婆媳争吵")};
constexpr std::array kViolence{Text("被丈夫打了"), Text("父亲酒后打人"), Text("{f}传来打骂声和哭声"),
                               Text("丈夫砸东西还动手"), Text("被家人锁在门外")};
constexpr std::array kConsumer{Text("{p}买的东西有问题不给退"), Text("理发店办卡{y}元退不了"),
                               Text("饭店多收{y}元"),           Text("健身房关门不退钱"),
                               Text("手机维修后更坏了"),        Text("称重不足，摊主态度差"),
                               Text("外卖洒了，与骑手争吵")};
constexpr std::array kProperty{Text("物业停了水电"), Text("物业不让车进小区"), Text("与保安因登记吵架"),
                               Text("业主与物业因收费争执"), Text("电梯坏了{n}天没修")};
constexpr std::array kQuarrelMore{Text("对方情绪激动"), Text("双方在现场等候"), Text("吵了{t}"),
                                  Text("以前也吵过"),   Text("怕打起来"),       Text("谈不拢"),
                                  Text("邻居劝过"),     Text("牵涉{y}元")};
constexpr std::array kQuarrelDone{
    Text("现场调解，双方达成一致"), Text("双方分开劝导，情绪平稳"), Text("告知到人民调解委员会处理"),
    Text("告知法律途径"),           Text("联系社区跟进"),           Text("双方自行协商解决"),
    Text("开具告诫书，嘱咐回访")};

constexpr std::array kAccident{
    Text("{c}与电动车相撞"),  Text("两车追尾"),        Text("倒车时碰到后面的{c}"), Text("电动车撞到行人"),
    Text("停着的车被刮了"),   Text("{c}变道刮擦"),     Text("路口转弯两车相碰"),    Text("三轮车翻倒在路边"),
    Text("开门时碰到骑车人"), Text("外卖车与{c}相碰"), Text("自行车被{c}带倒"),     Text("货车刮断了电线")};
constexpr std::array kAccidentMore{
    Text("无人受伤"), Text("有人受轻伤"), Text("双方在现场"),       Text("对方开走了"), Text("影响通行"),
    Text("已靠边"),   Text("有人倒地"),   Text("对方要私了谈不拢"), Text("需要定责"),   Text("车损不大")};
constexpr std::array kAccidentDone{Text("交警到场，出具简易事故认定"), Text("双方自行协商快处"),
                                   Text("伤者送医，交警勘查现场"),     Text("移交交警事故组"),
                                   Text("调监控查找离开车辆"),         Text("疏导交通，现场已恢复")};
constexpr std::array kRoad{Text("路口红绿灯不亮"),   Text("路上掉了一块钢板"), Text("路面积水，车过不去"),
                           Text("早高峰堵死了"),     Text("井盖缺失"),         Text("{c}逆行"),
                           Text("有人在路中间摆摊"), Text("护栏倒在路上"),     Text("树枝断了挡住路"),
                           Text("货车占道卸货")};
constexpr std::array kRoadMore{Text("容易出事"),      Text("已堵{t}"),      Text("请派人疏导"),
                               Text("有{n}辆车绕行"), Text("希望尽快处理"), Text("正是上下学时间")};
constexpr std::array kRoadDone{Text("到场疏导，恢复通行"), Text("通知市政部门处理"), Text("移交交警中队"),
                               Text("已设置警示标志"), Text("现场清理完毕")};

constexpr std::array kFire{Text("{p}有烟冒出来"), Text("楼下电动车着火"),       Text("厨房油锅起火"),
                           Text("垃圾桶着火"),    Text("闻到焦味，配电箱冒烟"), Text("草堆烧起来了")};
constexpr std::array kHazard{Text("楼道里给电动车充电"), Text("从楼上拉线充电"), Text("消防门被锁"),
                             Text("楼道堆满纸板"),       Text("煤气罐放在过道"), Text("闻到煤气味")};
constexpr std::array kFireMore{Text("没有人受困"), Text("火不大"), Text("已经打了119"),
                               Text("烟很大"),     Text("住户多"), Text("说过几次没用")};
constexpr std::array kFireDone{Text("消防到场扑灭，无人员伤亡"), Text("到场处置，隐患已排除"),
                               Text("责令当场整改"), Text("通知社区和物业限期清理"), Text("系误报")};

constexpr std::array kLost{Text("{a}岁老人走失"),      Text("{k}岁小孩找不到了"),
                           Text("老人出门{t}没回来"),  Text("有位老人说不清家在哪里"),
                           Text("捡到一个走丢的小孩"), Text("患病家人从{p}走失"),
                           Text("在{p}与家人走散")};
constexpr std::array kLostMore{Text("穿深色上衣"), Text("身上没带手机"),  Text("有记性不好的病"),
                               Text("家人很着急"), Text("最后在{p}出现"), Text("穿红色外套")};
constexpr std::array kLostDone{Text("查看监控，已找到并送回家中"), Text("联系家属接回"), Text("家属自行找到"),
                               Text("送至救助站"), Text("已发协查，继续寻找")};
constexpr std::array kSuicide{Text("有人站在楼顶边上"), Text("家人留言说不想活了"),
                              Text("朋友发消息轻生，联系不上"), Text("有人在江边徘徊"),
                              Text("{f}有人坐在窗台外面")};
constexpr std::array kSuicideMore{Text("情绪很激动"), Text("因感情问题"), Text("手机打不通"),
                                  Text("家人在赶来"), Text("喝了酒")};
constexpr std::array kSuicideDone{Text("到场劝下，交家属看护"), Text("找到本人，情绪稳定"),
                                  Text("送医检查，通知家属和社区"), Text("经核实无危险")};
constexpr std::array kDrunk{Text("一名男子喝醉躺在{p}"),      Text("朋友喝多了叫不醒"),
                            Text("有人喝醉坐在路中间"),       Text("醉酒男子拍门不走"),
                            Text("喝醉的人吐在车上不肯付钱"), Text("醉汉倒在绿化带里"),
                            Text("有人喝多了在{p}大喊")};
constexpr std::array kDrunkMore{Text("没有家人在旁"), Text("怕出意外"), Text("天冷"),
                                Text("问不出住址"),   Text("头碰破了"), Text("朋友先走了")};
constexpr std::array kDrunkDone{Text("联系家属接回"), Text("送医醒酒"), Text("民警护送回家"),
                                Text("约束至酒醒后离开"), Text("到场时已自行离开")};
constexpr std::array kMinor{Text("{k}岁孩子离家出走"),     Text("学生在校门口被拦"),
                            Text("孩子一个人在{p}哭"),     Text("孩子被反锁在家"),
                            Text("未成年人深夜在{p}逗留"), Text("孩子不肯回家")};
constexpr std::array kMinorDone{Text("联系家长到场接回"), Text("找到孩子，已送回家"),
                                Text("联系学校共同教育"), Text("开锁救出，平安")};
constexpr std::array kHelp{Text("电梯困住{n}人"),        Text("家里停水"),
                           Text("水管爆了关不住"),       Text("家里进了一条蛇"),
                           Text("马蜂窝在窗口"),         Text("老人摔倒起不来"),
                           Text("联系不上独居的母亲"),   Text("手指卡住了"),
                           Text("门口躺着一只受伤的狗"), Text("煤气灶上烧着东西人出来了"),
                           Text("路灯线垂下来"),         Text("银行卡被吞"),
                           Text("行李落在客运站"),       Text("下水道堵了倒灌")};
constexpr std::array kHelpMore{Text("家里只有{k}岁小孩"), Text("等了{t}"), Text("里面有证件"),
                               Text("不知道找谁"),        Text("比较急"),  Text("本人在现场"),
                               Text("老人{a}岁")};
constexpr std::array kHelpDone{Text("到场帮助解决"),   Text("协调物业处理"), Text("通知相关单位到场"),
                               Text("报警人自行解决"), Text("联系家属到场"), Text("现场处理完毕，无人受伤")};

constexpr std::array kCrime{Text("在{p}被人抢了{w}"), Text("有人尾随"),     Text("被陌生人威胁"),
                            Text("发现可疑包裹"),     Text("门口被泼油漆"), Text("收到恐吓信")};
constexpr std::array kCrimeMore{Text("对方往东跑了"), Text("看不清脸"), Text("{t}前发生的"), Text("有监控"),
                                Text("很害怕")};
constexpr std::array kCrimeDone{Text("现场勘查，立案侦查"), Text("受案调查"), Text("抓获一人，带所审查"),
                                Text("经查不属实")};
constexpr std::array kOrder{Text("有人在{p}闹事"), Text("{n}个人堵住店门"), Text("有人拉横幅"),
                            Text("有人强行推销"),  Text("打砸店里东西"),    Text("有人在{p}散发传单")};
constexpr std::array kOrderDone{Text("到场制止，人员已散"), Text("带所处理"), Text("劝离现场"),
                                Text("口头警告")};
constexpr std::array kConsult{Text("咨询办身份证"),      Text("咨询居住证续签"),   Text("问户口迁移怎么办"),
                              Text("问车管所电话"),      Text("咨询小孩上户口"),   Text("问驾驶证换证"),
                              Text("咨询养狗登记"),      Text("问派出所上班时间"), Text("咨询之前案件进度"),
                              Text("问无犯罪证明怎么开")};
constexpr std::array kConsultDone{Text("已电话答复"), Text("告知办理地点和材料"), Text("转户籍窗口"),
                                  Text("告知网上办理方式")};
constexpr std::array kTip{Text("{p}有人聚众打牌赌钱"),      Text("{f}可能是传销"),      Text("{p}有人卖假烟"),
                          Text("出租房夜里人多，怀疑赌博"), Text("有人私拉网线搞诈骗"), Text("棋牌室赌得大")};
constexpr std::array kTipDone{Text("到场检查，未发现异常"), Text("查处一起，带所{n}人"),
                              Text("登记线索，后续核查"), Text("批评教育")};
constexpr std::array kOversight{Text("对上次处理结果不满"), Text("反映出警慢"), Text("要求查看出警记录"),
                                Text("反映窗口态度"), Text("催问案件进展")};
constexpr std::array kReferral{Text("反映路边垃圾没人清"), Text("反映违建"),       Text("反映路灯不亮"),
                               Text("反映小摊占道"),       Text("反映停水没通知"), Text("反映井盖响"),
                               Text("反映公交不停站"),     Text("反映油烟扰民"),   Text("反映宠物粪便"),
                               Text("反映网络故障")};
constexpr std::array kReferralDone{Text("转12345平台办理"), Text("转城管部门"), Text("转社区处理"),
                                   Text("告知主管部门电话")};
constexpr std::array kInvalidDone{Text("无效警情"), Text("回拨确认误拨"), Text("回拨无人接听")};
constexpr std::array kDeskMore{Text("语气平和"),     Text("通话约{n}分钟"), Text("之前也问过"),
                               Text("希望有人回复"), Text("不需要出警"),    Text("住在{p}附近")};
constexpr std::array kOther{Text("反映{p}附近有异常声响"), Text("看到无人机低飞"),
                            Text("发现一只大型犬没牵绳"),  Text("有人在{p}长时间逗留"),
                            Text("门口有陌生标记"),        Text("反映有人乱扔东西")};
constexpr std::array kOtherMore{Text("不放心"),     Text("请来看看"), Text("持续{t}"),
                                Text("没有人受伤"), Text("物业知道"), Text("说不清具体情况")};
constexpr std::array kOtherDone{Text("到场查看，未见异常"), Text("现场处理完毕"), Text("告知注意安全"),
                                Text("登记备查")};
constexpr std::array kComplaint{Text("楼下饭店油烟大"), Text("有人在绿化带烧垃圾"), Text("{f}养鸡臭味大"),
                                Text("河边有人倒污水"), Text("工地扬尘大"),         Text("{f}在楼道抽烟")};

// Words of the export that say more than their code.
constexpr std::array kLockedOut{Text("钥匙忘在家里进不去"), Text("门锁坏了打不开"),
                                Text("车钥匙锁在车里"),     Text("孩子把自己反锁在屋里"),
                                Text("钥匙断在锁里"),       Text("老人出门忘带钥匙")};
constexpr std::array kLockedOutMore{Text("灶上还开着火"), Text("家里只有{k}岁小孩"), Text("开锁师傅要看证明"),
                                    Text("等了{t}"),      Text("证件在屋里"),        Text("比较急")};
constexpr std::array kLockedOutDone{Text("核实身份，联系开锁公司开门"), Text("门已打开，无异常"),
                                    Text("报警人找到备用钥匙"), Text("消防到场破拆开门")};
constexpr std::array kLostThing{Text("{w}掉在出租车上"), Text("钱包丢了"),
                                Text("捡到一部手机"),    Text("身份证遗失"),
                                Text("{w}落在{p}"),      Text("捡到一个包，里面有证件"),
                                Text("买菜时{w}丢了"),   Text("{w}忘在公交车上")};
constexpr std::array kLostThingMore{Text("里面有证件"), Text("记得车是绿色的"), Text("大概{t}前"),
                                    Text("请求调监控"), Text("电话打通没人接"), Text("价值约{y}元")};
constexpr std::array kLostThingDone{Text("失物已归还"), Text("登记失物信息"), Text("联系司机送回"),
                                    Text("指导挂失补办"), Text("调看监控，未找到")};
constexpr std::array kSiteNoise{Text("工地夜里还在打桩"),   Text("{p}旁的工地搅拌车轰鸣"),
                                Text("{f}装修电钻响了{t}"), Text("午休时间还在切割"),
                                Text("挖路的机器响了{t}"),  Text("工地夜里卸钢筋")};
constexpr std::array kDanceNoise{Text("广场舞音响开得太响"), Text("{p}有人跳舞放音乐"),
                                 Text("公园里唱戏用扩音器"), Text("两队人跳舞比着放音响"),
                                 Text("跳舞的人劝了不听")};
constexpr std::array kPlace{Text("固定车位被{c}占了"), Text("自家车位停着一辆{c}"), Text("充电车位被{c}占用"),
                            Text("{c}停在别人租的车位上"), Text("地锁被拆，停了一辆{c}")};
constexpr std::array kNuisance{Text("反复拨打后挂断"), Text("酒后胡言，无具体事项"), Text("接通后辱骂接警员"),
                               Text("多次来电无具体事项")};
constexpr std::array kFakeBell{Text("误拨"), Text("小孩玩手机拨出"), Text("老人机误触"),
                               Text("接通后称拨错号码"), Text("接通后无人说话")};
constexpr std::array kScratch{Text("停着的车被刮了"),      Text("{c}变道刮擦"),
                              Text("倒车时碰到后面的{c}"), Text("{c}擦到路边的护栏"),
                              Text("会车时后视镜相碰"),    Text("出库时被{c}刮到")};
constexpr std::array kScratchMore{Text("车损不大"),        Text("对方开走了"), Text("双方在现场"),
                                  Text("需要定责"),        Text("无人受伤"),   Text("有行车记录"),
                                  Text("对方要私了谈不拢")};

constexpr std::array kSets{
    Sentences{"complaint.parking", kParking, kParkingMore, kParkingDone},
    Sentences{"complaint.noise", kNoise, kNoiseMore, kNoiseDone},
    Sentences{"complaint.leak", kLeak, kLeakMore, kLeakDone},
    Sentences{"complaint", kComplaint, kNoiseMore, kReferralDone},
    Sentences{"theft.ebike", kEbike, kTheftMore, kTheftDone},
    Sentences{"theft.bicycle", kTheft, kTheftMore, kTheftDone},
    Sentences{"theft.battery", kBattery, kTheftMore, kTheftDone},
    Sentences{"theft.car_break_in", kCarTheft, kTheftMore, kTheftDone},
    Sentences{"theft.vehicle", kCarTheft, kTheftMore, kTheftDone},
    Sentences{"theft.burglary", kBurglary, kTheftMore, kTheftDone},
    Sentences{"theft", kTheft, kTheftMore, kTheftDone},
    Sentences{"fraud", kFraud, kFraudMore, kFraudDone},
    Sentences{"assault", kFight, kFightMore, kFightDone},
    Sentences{"dispute.labour", kLabour, kQuarrelMore, kQuarrelDone},
    Sentences{"dispute.rental", kRental, kQuarrelMore, kQuarrelDone},
    Sentences{"dispute.family_violence", kViolence, kFightMore, kQuarrelDone},
    Sentences{"dispute.family", kFamily, kQuarrelMore, kQuarrelDone},
    Sentences{"dispute.consumer", kConsumer, kQuarrelMore, kQuarrelDone},
    Sentences{"dispute.property", kProperty, kQuarrelMore, kQuarrelDone},
    Sentences{"dispute", kQuarrel, kQuarrelMore, kQuarrelDone},
    Sentences{"traffic.accident", kAccident, kAccidentMore, kAccidentDone},
    Sentences{"traffic", kRoad, kRoadMore, kRoadDone},
    Sentences{"fire.hazard", kHazard, kFireMore, kFireDone},
    Sentences{"fire", kFire, kFireMore, kFireDone},
    Sentences{"help.lost_person", kLost, kLostMore, kLostDone},
    Sentences{"help.suicide_risk", kSuicide, kSuicideMore, kSuicideDone},
    Sentences{"help.drunk", kDrunk, kDrunkMore, kDrunkDone},
    Sentences{"help.minor", kMinor, kLostMore, kMinorDone},
    Sentences{"help", kHelp, kHelpMore, kHelpDone},
    Sentences{"crime", kCrime, kCrimeMore, kCrimeDone},
    Sentences{"public_order", kOrder, kFightMore, kOrderDone},
    Sentences{"consult", kConsult, kDeskMore, kConsultDone},
    Sentences{"tip", kTip, kOtherMore, kTipDone},
    Sentences{"oversight", kOversight, kDeskMore, kConsultDone},
    Sentences{"referral", kReferral, kDeskMore, kReferralDone},
    Sentences{"开锁求助", kLockedOut, kLockedOutMore, kLockedOutDone},
    Sentences{"遗失物品", kLostThing, kLostThingMore, kLostThingDone},
    Sentences{"施工噪音", kSiteNoise, kNoiseMore, kNoiseDone},
    Sentences{"广场舞扰民", kDanceNoise, kNoiseMore, kNoiseDone},
    Sentences{"占用车位", kPlace, kParkingMore, kParkingDone},
    Sentences{"骚扰电话", kNuisance, kDeskMore, kInvalidDone},
    Sentences{"误拨", kFakeBell, kDeskMore, kInvalidDone},
    Sentences{"车辆刮擦", kScratch, kScratchMore, kAccidentDone},
    Sentences{"invalid", kFakeBell, kDeskMore, kInvalidDone},
    Sentences{"other", kOther, kOtherMore, kOtherDone},
};

} // namespace

const Sentences& sentencesFor(std::string_view word, std::string_view code)
{
    for (const std::string_view key : {word, code}) {
        for (const Sentences& set : kSets) {
            if (set.key == key)
                return set;
        }
    }
    const std::string_view group = code.substr(0, code.find('.'));
    for (const Sentences& set : kSets) {
        if (set.key == group)
            return set;
    }
    return kSets.back();
}

} // namespace jingge::invented
