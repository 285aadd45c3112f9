<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AreaSeries</name>
    <message>
        <source>Station</source>
        <translation>全所</translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message>
        <source>log begun</source>
        <translation>开始记录</translation>
    </message>
    <message>
        <source>clock set back</source>
        <translation>时钟回拨</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>failed to sign in</source>
        <translation>登录失败</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>user added</source>
        <translation>新增用户</translation>
    </message>
    <message>
        <source>user disabled</source>
        <translation>停用用户</translation>
    </message>
    <message>
        <source>roles changed</source>
        <translation>改变角色</translation>
    </message>
    <message>
        <source>password changed</source>
        <translation>修改口令</translation>
    </message>
    <message>
        <source>clear text shown</source>
        <translation>查看原文</translation>
    </message>
    <message>
        <source>unusually many shown</source>
        <translation>查看原文过多</translation>
    </message>
    <message>
        <source>user checking switched</source>
        <translation>用户核验开关</translation>
    </message>
    <message>
        <source>user enabled</source>
        <translation>启用用户</translation>
    </message>
    <message>
        <source>key made</source>
        <translation>生成密钥</translation>
    </message>
    <message>
        <source>key rotated</source>
        <translation>更换密钥</translation>
    </message>
    <message>
        <source>seals changed</source>
        <translation>密封变更</translation>
    </message>
    <message>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>import taken back</source>
        <translation>撤回导入</translation>
    </message>
    <message>
        <source>export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>areas changed</source>
        <translation>辖区变更</translation>
    </message>
    <message>
        <source>rule switched on</source>
        <translation>启用规则</translation>
    </message>
    <message>
        <source>rule switched off</source>
        <translation>停用规则</translation>
    </message>
    <message>
        <source>setting changed</source>
        <translation>设置变更</translation>
    </message>
    <message>
        <source>step of a task</source>
        <translation>指令步骤</translation>
    </message>
    <message>
        <source>callback</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>step of a dispute</source>
        <translation>纠纷步骤</translation>
    </message>
    <message>
        <source>week signed</source>
        <translation>签收本周</translation>
    </message>
    <message>
        <source>signature revoked</source>
        <translation>撤销签收</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>backup read back</source>
        <translation>备份已验证</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>clear text removed</source>
        <translation>清除原文</translation>
    </message>
</context>
<context>
    <name>CallbackWords</name>
    <message>
        <source>Called back</source>
        <translation>回访率</translation>
    </message>
    <message>
        <source>attempted / due</source>
        <translation>已回访 / 应回访</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>有效回访率</translation>
    </message>
    <message>
        <source>reached / due</source>
        <translation>已接通 / 应回访</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>按时回访率</translation>
    </message>
    <message>
        <source>attempted by the deadline / due</source>
        <translation>期限内回访 / 应回访</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>解决率</translation>
    </message>
    <message>
        <source>solved / (solved + unsolved)</source>
        <translation>已解决 /（已解决 + 未解决）</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>答复率</translation>
    </message>
    <message>
        <source>replies / attempted</source>
        <translation>答复 / 已回访</translation>
    </message>
    <message>
        <source>Satisfaction, fairly as half</source>
        <translation>满意率（基本满意折半）</translation>
    </message>
    <message>
        <source>(satisfied + ½ fairly) / replies</source>
        <translation>（满意 + ½ 基本满意）/ 答复</translation>
    </message>
    <message>
        <source>Satisfaction, fairly as whole</source>
        <translation>满意率（含基本满意）</translation>
    </message>
    <message>
        <source>(satisfied + fairly) / replies</source>
        <translation>（满意 + 基本满意）/ 答复</translation>
    </message>
    <message>
        <source>Satisfied alone</source>
        <translation>满意率（只计满意）</translation>
    </message>
    <message>
        <source>satisfied / replies</source>
        <translation>满意 / 答复</translation>
    </message>
    <message>
        <source>late</source>
        <translation>逾期未访</translation>
    </message>
    <message>
        <source>due</source>
        <translation>待回访</translation>
    </message>
    <message>
        <source>missed, late again</source>
        <translation>未接通，逾期</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>未接通</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已办妥</translation>
    </message>
    <message>
        <source>unsettled, late</source>
        <translation>未妥，逾期</translation>
    </message>
    <message>
        <source>unsettled</source>
        <translation>未妥</translation>
    </message>
    <message>
        <source>satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>fairly</source>
        <translation>基本满意</translation>
    </message>
    <message>
        <source>dissatisfied</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>DayAxis</name>
    <message numerus="yes">
        <source>%1, %n day(s)</source>
        <translation>
            <numerusform>%1，%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation>周一至周五</translation>
    </message>
    <message>
        <source>Weekend</source>
        <translation>周末</translation>
    </message>
    <message>
        <source>h</source>
        <comment>unit under the hours</comment>
        <translation>时</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>往常</translation>
    </message>
    <message>
        <source>Above usual</source>
        <translation>高于往常</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>选中</translation>
    </message>
</context>
<context>
    <name>DisputeWords</name>
    <message>
        <source>red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>found</source>
        <translation>已发现</translation>
    </message>
    <message>
        <source>being worked on</source>
        <translation>调处中</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>已化解</translation>
    </message>
    <message>
        <source>not resolved</source>
        <translation>未化解</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已回访</translation>
    </message>
    <message>
        <source>struck</source>
        <translation>已销</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Today&apos;s entry</source>
        <translation>记当日</translation>
    </message>
    <message>
        <source>Set the level</source>
        <translation>定级</translation>
    </message>
    <message>
        <source>Joint stage</source>
        <translation>联动进度</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Performed</source>
        <translation>已履行</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>化解</translation>
    </message>
    <message>
        <source>Not resolved</source>
        <translation>未化解</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>反弹重办</translation>
    </message>
    <message>
        <source>Strike</source>
        <translation>销</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>was found</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>visited</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>当日情况</translation>
    </message>
    <message>
        <source>level set</source>
        <translation>定级</translation>
    </message>
    <message>
        <source>joint stage</source>
        <translation>联动</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>达成协议</translation>
    </message>
    <message>
        <source>performed</source>
        <translation>已履行</translation>
    </message>
    <message>
        <source>called back</source>
        <translation>已回访</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>反弹重办</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>three offices together</source>
        <translation>三所联动</translation>
    </message>
    <message>
        <source>officer + N</source>
        <translation>民警+N</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>提请</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>met</source>
        <translation>会商</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>side A</source>
        <translation>甲方</translation>
    </message>
    <message>
        <source>side B</source>
        <translation>乙方</translation>
    </message>
    <message>
        <source>police</source>
        <translation>民警</translation>
    </message>
    <message>
        <source>justice office</source>
        <translation>司法所</translation>
    </message>
    <message>
        <source>law firm</source>
        <translation>律所</translation>
    </message>
    <message>
        <source>mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>court</source>
        <translation>法庭</translation>
    </message>
    <message>
        <source>community</source>
        <translation>社区</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed colour</source>
        <translation>变色</translation>
    </message>
    <message>
        <source>review missed</source>
        <translation>漏记</translation>
    </message>
    <message>
        <source>to be called back</source>
        <translation>待回访</translation>
    </message>
    <message>
        <source>agreement overdue</source>
        <translation>协议逾期</translation>
    </message>
    <message>
        <source>callback due</source>
        <translation>该回访了</translation>
    </message>
    <message>
        <source>callback %1</source>
        <translation>%1 回访</translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>缺 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今日待记</translation>
    </message>
    <message>
        <source>next %1</source>
        <translation>下次 %1</translation>
    </message>
</context>
<context>
    <name>MapCards</name>
    <message numerus="yes">
        <source>incident(s)</source>
        <translation>
            <numerusform>起</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 per km²</source>
        <translation>每平方公里 %1 起</translation>
    </message>
    <message>
        <source>%1 per 1,000 residents</source>
        <translation>每千人 %1 起</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>usual %1–%2</source>
        <translation>往常 %1–%2</translation>
    </message>
    <message>
        <source>above the usual</source>
        <translation>高于往常</translation>
    </message>
    <message>
        <source>below the usual</source>
        <translation>低于往常</translation>
    </message>
    <message>
        <source>in the usual range</source>
        <translation>在往常内</translation>
    </message>
    <message>
        <source>before</source>
        <translation>环比</translation>
    </message>
    <message>
        <source>a year earlier</source>
        <translation>同比</translation>
    </message>
    <message>
        <source>%1 the same (%2)</source>
        <translation>%1持平（%2）</translation>
    </message>
    <message>
        <source>%1 %2 %3 (%4 → %5)</source>
        <translation>%1 %2 %3 起（%4 → %5）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2 起</translation>
    </message>
    <message numerus="yes">
        <source>and %n other kind(s)</source>
        <translation>
            <numerusform>另有 %n 类</numerusform>
        </translation>
    </message>
    <message>
        <source>Crime</source>
        <translation>刑事</translation>
    </message>
    <message>
        <source>Public order</source>
        <translation>治安</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>交通</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>纠纷</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>求助</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪音</translation>
    </message>
    <message>
        <source>Facilities</source>
        <translation>设施</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>QualityWords</name>
    <message>
        <source>By address</source>
        <translation>按地址</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>人工指定</translation>
    </message>
    <message>
        <source>Not located</source>
        <translation>未定位</translation>
    </message>
    <message>
        <source>Day only</source>
        <translation>只有日期</translation>
    </message>
    <message>
        <source>Missing times</source>
        <translation>缺时间</translation>
    </message>
    <message>
        <source>Negative times</source>
        <translation>时间倒序</translation>
    </message>
    <message>
        <source>Changed category</source>
        <translation>类别有改</translation>
    </message>
    <message>
        <source>Default point</source>
        <translation>默认点</translation>
    </message>
    <message>
        <source>located by coordinates of its own</source>
        <translation>有自己的坐标</translation>
    </message>
    <message>
        <source>without coordinates; at the place that the address dictionary knows</source>
        <translation>没有坐标，按地址库定位</translation>
    </message>
    <message>
        <source>in the grid that a person gave its address</source>
        <translation>地址由人工指定了网格</translation>
    </message>
    <message>
        <source>no coordinates, and nothing knows the address</source>
        <translation>没有坐标，地址也查不到</translation>
    </message>
    <message>
        <source>the time of day is not known</source>
        <translation>只知道日期，不知道几点</translation>
    </message>
    <message>
        <source>a time is empty although the table has its column</source>
        <translation>表里有这个时间列，这一起却是空的</translation>
    </message>
    <message>
        <source>a step stands before an earlier one</source>
        <translation>后一步的时间早于前一步</translation>
    </message>
    <message>
        <source>counts as “other” although the source names a category</source>
        <translation>来源写了类别，但对不上，按“其他”统计</translation>
    </message>
    <message>
        <source>closed more than a day after it was received</source>
        <translation>接警超过一天才反馈</translation>
    </message>
    <message>
        <source>confirmed as another category than it was given first</source>
        <translation>反馈类别与接警类别不同</translation>
    </message>
    <message>
        <source>on a spot that holds more than 1 % of what has coordinates</source>
        <translation>所在的一个点占了有坐标警情的 1 % 以上</translation>
    </message>
    <message>
        <source>By point</source>
        <translation>按坐标</translation>
    </message>
    <message>
        <source>No known category</source>
        <translation>类别不明</translation>
    </message>
    <message>
        <source>Late closing</source>
        <translation>反馈超时</translation>
    </message>
</context>
<context>
    <name>StyleSections</name>
    <message>
        <source>Ground</source>
        <translation>底</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>面</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>浮</translation>
    </message>
    <message>
        <source>Hover</source>
        <translation>悬</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>线</translation>
    </message>
    <message>
        <source>Strong line</source>
        <translation>重线</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>往常带</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Above</source>
        <translation>超出</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>墨</translation>
    </message>
    <message>
        <source>Ink 2</source>
        <translation>次墨</translation>
    </message>
    <message>
        <source>Ink 3</source>
        <translation>淡墨</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Teal ground</source>
        <translation>青底</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>朱</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>light look</source>
        <translation>浅色主题</translation>
    </message>
    <message>
        <source>dark look</source>
        <translation>深色主题</translation>
    </message>
    <message>
        <source>wall look</source>
        <translation>大屏主题</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>few to many; zero and no data apart</source>
        <translation>少 → 多，零与无数据各自成类</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>增减</translation>
    </message>
    <message>
        <source>purple fewer, orange more</source>
        <translation>紫少、橙多</translation>
    </message>
    <message>
        <source>far below</source>
        <translation>远低于</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>往常</translation>
    </message>
    <message>
        <source>far above</source>
        <translation>远高于</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>eight; shape and order before colour</source>
        <translation>八类，先用形状与次序，再用色</translation>
    </message>
    <message>
        <source>crime</source>
        <translation>刑事</translation>
    </message>
    <message>
        <source>order</source>
        <translation>治安</translation>
    </message>
    <message>
        <source>traffic</source>
        <translation>交通</translation>
    </message>
    <message>
        <source>dispute</source>
        <translation>纠纷</translation>
    </message>
    <message>
        <source>help</source>
        <translation>求助</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>噪音</translation>
    </message>
    <message>
        <source>works</source>
        <translation>设施</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>字</translation>
    </message>
    <message>
        <source>regular and bold alone</source>
        <translation>只有常规与粗两种字重</translation>
    </message>
    <message>
        <source>Note 12</source>
        <translation>注记 12</translation>
    </message>
    <message>
        <source>Body 13</source>
        <translation>正文 13</translation>
    </message>
    <message>
        <source>Head 14</source>
        <translation>栏题 14</translation>
    </message>
    <message>
        <source>Section 16</source>
        <translation>小节 16</translation>
    </message>
    <message>
        <source>Say 20</source>
        <translation>结论 20</translation>
    </message>
    <message>
        <source>Figure 28</source>
        <translation>数字 28</translation>
    </message>
    <message>
        <source>Levels and deadlines</source>
        <translation>警级与期限</translation>
    </message>
    <message>
        <source>shape, word and colour</source>
        <translation>形、字、色三重</translation>
    </message>
    <message>
        <source>2 h 10 min left</source>
        <translation>剩 2 时 10 分</translation>
    </message>
    <message>
        <source>5 h overdue</source>
        <translation>逾期 5 时</translation>
    </message>
    <message>
        <source>Five states of a task</source>
        <translation>指令五态</translation>
    </message>
    <message>
        <source>Against the usual</source>
        <translation>与往常比</translation>
    </message>
    <message>
        <source>about 95 % of like periods lie in the band</source>
        <translation>约 95 % 的同期落在带内</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>在往常内</translation>
    </message>
    <message>
        <source>above usual</source>
        <translation>高于往常</translation>
    </message>
    <message>
        <source>below usual</source>
        <translation>低于往常</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>已陈旧</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>控件</translation>
    </message>
    <message>
        <source>28 high, corners of 3, a ring of 2 for the focus</source>
        <translation>高 28，圆角 3，焦点 2 像素青环</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>rows of 29, numbers right, words left</source>
        <translation>行高 29，数右齐，文左齐</translation>
    </message>
    <message>
        <source>Empty places</source>
        <translation>空白处</translation>
    </message>
    <message>
        <source>what is so, and one action</source>
        <translation>说清原因，给一个动作</translation>
    </message>
    <message>
        <source>24-hour axis</source>
        <translation>24 小时轴</translation>
    </message>
    <message>
        <source>on a desk</source>
        <translation>桌面尺寸</translation>
    </message>
    <message>
        <source>h</source>
        <translation>时</translation>
    </message>
    <message>
        <source>Small axes</source>
        <translation>小图</translation>
    </message>
    <message>
        <source>chosen, at rest, at rest</source>
        <translation>选中、常态、常态</translation>
    </message>
    <message>
        <source>Apricot Lane</source>
        <translation>杏花里</translation>
    </message>
    <message>
        <source>Willow Street</source>
        <translation>柳荫街</translation>
    </message>
    <message>
        <source>Brocade</source>
        <translation>锦绣</translation>
    </message>
    <message>
        <source>Hours × weekdays</source>
        <translation>时段 × 星期</translation>
    </message>
    <message>
        <source>cells with their sums</source>
        <translation>格与合计</translation>
    </message>
    <message>
        <source>each cell</source>
        <translation>每格起数</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>陈旧</translation>
    </message>
    <message>
        <source>since when</source>
        <translation>停在何时</translation>
    </message>
    <message>
        <source>On the spot, P90</source>
        <translation>到场 P90</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分</translation>
    </message>
    <message>
        <source>data stopped at 13:58</source>
        <translation>数据停在 13:58</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>the desk&apos;s card</source>
        <translation>桌面卡片</translation>
    </message>
    <message>
        <source>Incidents today</source>
        <translation>今日警情</translation>
    </message>
    <message>
        <source>to 14:32</source>
        <translation>至 14:32</translation>
    </message>
    <message>
        <source>calls</source>
        <comment>unit of a figure</comment>
        <translation>起</translation>
    </message>
    <message>
        <source>before ↓ 3 (37 → 34)</source>
        <translation>环比 ↓ 3（37 → 34）</translation>
    </message>
    <message>
        <source>usual 23–45</source>
        <translation>往常 23–45</translation>
    </message>
    <message>
        <source>Duplicates merged, without self-received</source>
        <translation>口径：合并重复，不含自接警</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>选中</translation>
    </message>
</context>
<context>
    <name>Target</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Incident number</source>
        <translation>接警单号</translation>
    </message>
    <message>
        <source>Time of the call</source>
        <translation>报警时间</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>接警时间</translation>
    </message>
    <message>
        <source>Dispatched</source>
        <translation>处警（派警）时间</translation>
    </message>
    <message>
        <source>Accepted by the unit</source>
        <translation>签收（派单到达）时间</translation>
    </message>
    <message>
        <source>Set out</source>
        <translation>出警时间</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>到达现场时间</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>反馈（办结）时间</translation>
    </message>
    <message>
        <source>Happened from</source>
        <translation>发案时间起</translation>
    </message>
    <message>
        <source>Happened to</source>
        <translation>发案时间止</translation>
    </message>
    <message>
        <source>Category at the call</source>
        <translation>类别（接警时）</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别（确认）</translation>
    </message>
    <message>
        <source>Number of the main ticket</source>
        <translation>主接警单号</translation>
    </message>
    <message>
        <source>How it was reported</source>
        <translation>报警方式</translation>
    </message>
    <message>
        <source>Caller → mask</source>
        <translation>报警人 → 遮盖</translation>
    </message>
    <message>
        <source>Phone → sealed</source>
        <translation>电话 → 封存</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>车牌号</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Longitude / east</source>
        <translation>经度／东坐标</translation>
    </message>
    <message>
        <source>Latitude / north</source>
        <translation>纬度／北坐标</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>管辖单位</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>所属分局</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>社区</translation>
    </message>
    <message>
        <source>Kind of place</source>
        <translation>地点类型</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>警情级别</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>警情标签</translation>
    </message>
    <message>
        <source>Mark of valid ones</source>
        <translation>有效标志</translation>
    </message>
    <message>
        <source>Mark of invalid ones</source>
        <translation>无效标志</translation>
    </message>
    <message>
        <source>Narrative</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Day of the call</source>
        <translation>报警日期</translation>
    </message>
    <message>
        <source>Hour of the call</source>
        <translation>报警时刻（与日期合并）</translation>
    </message>
    <message>
        <source>Day it happened</source>
        <translation>发案日期</translation>
    </message>
    <message>
        <source>Hours it happened in</source>
        <translation>发案时段</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Creation time</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>%1 has two meanings: a time of police work, or when the row was created.</source>
        <translation>%1 有两种意思：处警时间、创建时间。</translation>
    </message>
    <message>
        <source>%1 has two meanings: the police arrived, or the ticket reached the unit.</source>
        <translation>%1 有两种意思：到达现场时间、派单到达时间。</translation>
    </message>
    <message>
        <source>%1 does not say which axis it is, nor whose place.</source>
        <translation>%1 没有说明是哪个轴，也没有说明是谁的位置。</translation>
    </message>
    <message>
        <source>Table of text</source>
        <translation>文本表格</translation>
    </message>
    <message>
        <source>Another kind of file</source>
        <translation>其他文件</translation>
    </message>
    <message>
        <source>as you chose</source>
        <translation>按您的选择</translation>
    </message>
    <message>
        <source>marked in the file: certain</source>
        <translation>文件自带标记，确定</translation>
    </message>
    <message>
        <source>nothing but ASCII: every encoding gives the same</source>
        <translation>全是 ASCII，哪种编码都一样</translation>
    </message>
    <message>
        <source>every character fits: certain</source>
        <translation>每个字都合规，确定</translation>
    </message>
    <message>
        <source>doubtful: choose the line that reads well</source>
        <translation>拿不准：请选读得通的一行</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>CGCS2000 %1°E (%2)</source>
        <translation>CGCS2000 中央经线 %1°（%2）</translation>
    </message>
</context>
<context>
    <name>TaskWords</name>
    <message>
        <source>Draft</source>
        <translation>草拟</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已下达</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Struck</source>
        <translation>已注销</translation>
    </message>
    <message>
        <source>Draft a task</source>
        <translation>建指令</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>下达</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Feed back</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>核实</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Strike</source>
        <translation>注销</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>记事</translation>
    </message>
    <message>
        <source>Join calls</source>
        <translation>并入警情</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>批示</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>drafted</source>
        <translation>草拟</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>下达</translation>
    </message>
    <message>
        <source>received</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>fed back</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>核实</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>struck</source>
        <translation>注销</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>记事</translation>
    </message>
    <message>
        <source>calls joined</source>
        <translation>并入警情</translation>
    </message>
    <message>
        <source>commented</source>
        <translation>批示</translation>
    </message>
    <message>
        <source>escalated</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>attached</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <comment>a length of time</comment>
        <translation>逾期 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>a length of time</comment>
        <translation>剩 %1</translation>
    </message>
    <message numerus="yes">
        <source>Called about again: %n call(s) within %1 days after it was closed.</source>
        <translation>
            <numerusform>又有报警：办结后 %1 天内 %n 起。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot tell yet: the data do not reach 30 days beyond its end.</source>
        <translation>还不能断定：数据不到办结后 30 天。</translation>
    </message>
    <message>
        <source>Quiet: no call within %1 days after it was closed.</source>
        <translation>已平息：办结后 %1 天内没有再报。</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>登记答复</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>referred</source>
        <translation>已转办</translation>
    </message>
    <message>
        <source>replied to</source>
        <translation>外单位已答复</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已超期</translation>
    </message>
    <message>
        <source>no reply from outside</source>
        <translation>外单位逾期未答复</translation>
    </message>
    <message>
        <source>sent back</source>
        <translation>被退回</translation>
    </message>
    <message>
        <source>never opened</source>
        <translation>从未打开</translation>
    </message>
    <message>
        <source>not signed for</source>
        <translation>未签收</translation>
    </message>
    <message>
        <source>to be verified</source>
        <translation>待核实</translation>
    </message>
</context>
<context>
    <name>UsualWords</name>
    <message numerus="yes">
        <source>No usual range: before this period the data holds %n equal window(s), %1 are needed</source>
        <translation>
            <numerusform>没有往常：本期之前只有 %n 个同长时段，至少要 %1 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Usual = the same time in the %n period(s) of %1 before, about 95% lie in the band</source>
        <translation>
            <numerusform>往常＝前 %n 个 %1同时段，约 95% 落在带内</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>they begin %n week(s) apart</source>
        <translation>
            <numerusform>每隔 %n 周取一个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n window(s) more would begin before the data</source>
        <translation>
            <numerusform>另 %n 个早于数据，未计</numerusform>
        </translation>
    </message>
    <message>
        <source>usual %1–%2 (mean %3)</source>
        <translation>往常 %1–%2（平均 %3）</translation>
    </message>
    <message>
        <source>above usual</source>
        <translation>高于往常</translation>
    </message>
    <message>
        <source>below usual</source>
        <translation>低于往常</translation>
    </message>
    <message>
        <source>within the usual</source>
        <translation>在往常内</translation>
    </message>
</context>
<context>
    <name>WatchPart</name>
    <message>
        <source>imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>was imported before</source>
        <translation>以前导入过</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>读不了</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%1 incident(s)</source>
        <translation>
            <numerusform>%1 起</numerusform>
        </translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 时</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>周末</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>日</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n 周</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 day(s)</source>
        <translation>
            <numerusform>%1 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉扰民</translation>
    </message>
    <message>
        <source>Theft</source>
        <translation>盗窃</translation>
    </message>
    <message>
        <source>Fraud</source>
        <translation>诈骗</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>纠纷</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>交通</translation>
    </message>
    <message>
        <source>Fire</source>
        <translation>消防</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>求助</translation>
    </message>
    <message>
        <source>Crime</source>
        <translation>刑事</translation>
    </message>
    <message>
        <source>Assault</source>
        <translation>殴打伤害</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number of areas, then their kind</comment>
        <translation>%1 个%2</translation>
    </message>
    <message>
        <source>grids</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>squads</source>
        <translation>中队</translation>
    </message>
    <message>
        <source>communities</source>
        <translation>社区</translation>
    </message>
    <message>
        <source>governance grids</source>
        <translation>综治网格</translation>
    </message>
    <message>
        <source>stations</source>
        <translation>派出所</translation>
    </message>
    <message>
        <source>branches</source>
        <translation>分局</translation>
    </message>
    <message>
        <source>cities</source>
        <translation>市局</translation>
    </message>
    <message>
        <source>level 1</source>
        <translation>一级</translation>
    </message>
    <message>
        <source>level 2</source>
        <translation>二级</translation>
    </message>
    <message>
        <source>level 3</source>
        <translation>三级</translation>
    </message>
    <message>
        <source>A</source>
        <comment>assess: first state of a task</comment>
        <translation>研</translation>
    </message>
    <message>
        <source>O</source>
        <comment>order: second state</comment>
        <translation>交</translation>
    </message>
    <message>
        <source>W</source>
        <comment>at work: third state</comment>
        <translation>办</translation>
    </message>
    <message>
        <source>C</source>
        <comment>checked: fourth state</comment>
        <translation>督</translation>
    </message>
    <message>
        <source>D</source>
        <comment>done: last state</comment>
        <translation>结</translation>
    </message>
    <message>
        <source>Grids</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Squads</source>
        <translation>中队</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>社区</translation>
    </message>
    <message>
        <source>Governance grids</source>
        <translation>综治网格</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>派出所</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>分局</translation>
    </message>
    <message>
        <source>Cities</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>a length of time</comment>
        <translation>%1 时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 时 %2 分</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 时</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>a key stands twice: %1</source>
        <translation>键写了两次：%1</translation>
    </message>
    <message>
        <source>it has more than %1 categories</source>
        <translation>类别超过 %1 个</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>文件读不出来</translation>
    </message>
    <message>
        <source>no such category: %1</source>
        <translation>没有这个类别：%1</translation>
    </message>
    <message>
        <source>no such area: %1</source>
        <translation>没有这个区域：%1</translation>
    </message>
    <message>
        <source>the file has more than 2,000,000 corners, 100,000 rings or 32 collections within each other</source>
        <translation>文件超过 2,000,000 个顶点、100,000 个环或 32 层嵌套集合</translation>
    </message>
    <message>
        <source>there is no field “%1”; the fields are: %2</source>
        <translation>没有字段“%1”；现有字段：%2</translation>
    </message>
    <message>
        <source>Name one of these fields.</source>
        <translation>请指定其中一个字段。</translation>
    </message>
    <message>
        <source>the file has no layer</source>
        <translation>文件没有图层</translation>
    </message>
    <message>
        <source>there is no layer “%1”; the layers are: %2</source>
        <translation>没有图层“%1”；现有图层：%2</translation>
    </message>
    <message>
        <source>coordinates out of range; which system are they in?</source>
        <translation>坐标超出范围；是哪个坐标系？</translation>
    </message>
    <message>
        <source>no surface</source>
        <translation>没有面</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>没有编码</translation>
    </message>
    <message>
        <source>the code cannot be read in this encoding</source>
        <translation>按此字符编码读不出区域编码</translation>
    </message>
    <message>
        <source>the code stands twice in the file</source>
        <translation>编码在文件中出现两次</translation>
    </message>
    <message>
        <source>the population is no number</source>
        <translation>人口不是数字</translation>
    </message>
    <message>
        <source>the text cannot be read in this encoding</source>
        <translation>按此字符编码读不出文字</translation>
    </message>
    <message>
        <source>outline repaired: %1</source>
        <translation>边界已修复：%1</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>the file holds no feature</source>
        <translation>文件里没有要素</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Write EPSG:n, GCJ-02, BD-09, a PROJ string or WKT.</source>
        <translation>可写 EPSG:编号、GCJ-02、BD-09、PROJ 字符串或 WKT。</translation>
    </message>
    <message>
        <source>Baidu&apos;s metres (BD-09 MC) follow no published definition; export the points as longitude and latitude</source>
        <translation>百度米制坐标（BD-09 MC）没有公开定义；请导出经纬度</translation>
    </message>
    <message>
        <source>this coordinate system is not known</source>
        <translation>不认识这个坐标系</translation>
    </message>
    <message>
        <source>this is not a system of two coordinates on the ground</source>
        <translation>这不是平面或经纬度二维坐标系</translation>
    </message>
    <message>
        <source>there is no way from this coordinate system to WGS 84</source>
        <translation>此坐标系无法转换到 WGS 84</translation>
    </message>
    <message>
        <source>the copy to work on cannot be written: %1</source>
        <translation>无法写出工作副本：%1</translation>
    </message>
    <message>
        <source>the file is larger than 512 MiB, or 1 GiB unpacked</source>
        <translation>文件大于 512 MiB，或解压后大于 1 GiB</translation>
    </message>
    <message>
        <source>this is not a file but a name that GDAL makes up</source>
        <translation>这不是文件，而是 GDAL 的虚拟名称</translation>
    </message>
    <message>
        <source>the file cannot be read: %1</source>
        <translation>读不出文件：%1</translation>
    </message>
    <message>
        <source>this is a folder, not a file</source>
        <translation>这是文件夹，不是文件</translation>
    </message>
    <message>
        <source>this is not a plain file</source>
        <translation>这不是普通文件</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>the archive is broken: %1</source>
        <translation>压缩包已损坏：%1</translation>
    </message>
    <message>
        <source>the archive holds more than 1,000 files</source>
        <translation>压缩包里超过 1,000 个文件</translation>
    </message>
    <message>
        <source>the archive holds no vector file</source>
        <translation>压缩包里没有矢量文件</translation>
    </message>
    <message>
        <source>this is not a vector file of a known format</source>
        <translation>不是已知格式的矢量文件</translation>
    </message>
    <message>
        <source>the file cannot be read as a vector file: %1</source>
        <translation>不能按矢量文件读取：%1</translation>
    </message>
    <message>
        <source>%1 pairs of areas overlap by more than 1 % of the smaller one, for example %2 and %3 (%4 %); a point in both belongs to the smaller code</source>
        <translation>%1 对区域重叠超过较小者的 1 %，如 %2 与 %3（%4 %）；两者都包含的点归编码较小的区域</translation>
    </message>
    <message>
        <source>the file has no column %1, so %2 stays empty</source>
        <translation>文件没有列“%1”，%2 留空</translation>
    </message>
    <message>
        <source>the file has no column %1, which %2 needs</source>
        <translation>文件没有列“%1”，而 %2 需要它</translation>
    </message>
    <message>
        <source>choose another preset, or write the file&apos;s own column into a mapping</source>
        <translation>请换一个预设，或在映射中写上文件自己的列名</translation>
    </message>
    <message>
        <source>the column %1 stands twice in the header</source>
        <translation>列“%1”在表头出现两次</translation>
    </message>
    <message>
        <source>give one of the two another name</source>
        <translation>请给其中一个改名</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>没有这个文件</translation>
    </message>
    <message>
        <source>this user is not allowed to read the file</source>
        <translation>当前用户无权读取此文件</translation>
    </message>
    <message>
        <source>this is a pipe, socket or device and no regular file</source>
        <translation>这是管道、套接字或设备，不是普通文件</translation>
    </message>
    <message>
        <source>the file cannot be opened: %1</source>
        <translation>打不开文件：%1</translation>
    </message>
    <message>
        <source>this is a folder and no file</source>
        <translation>这是文件夹，不是文件</translation>
    </message>
    <message>
        <source>a quotation mark opens and is not closed</source>
        <translation>引号有开无闭</translation>
    </message>
    <message>
        <source>text stands after a closing quotation mark</source>
        <translation>闭引号后还有文字</translation>
    </message>
    <message>
        <source>a field is longer than 64 KiB</source>
        <translation>有字段超过 64 KiB</translation>
    </message>
    <message>
        <source>the record is longer than 8 MiB</source>
        <translation>记录超过 8 MiB</translation>
    </message>
    <message>
        <source>the record has more than 16384 fields</source>
        <translation>记录超过 16384 个字段</translation>
    </message>
    <message>
        <source>copy the file again from where it came</source>
        <translation>请从来源处重新复制此文件</translation>
    </message>
    <message>
        <source>the gzip file goes on after its end with bytes that are no gzip</source>
        <translation>gzip 文件结尾之后还有非 gzip 内容</translation>
    </message>
    <message>
        <source>the gzip file cannot be unpacked: no memory</source>
        <translation>内存不足，无法解压 gzip 文件</translation>
    </message>
    <message>
        <source>the gzip file ends in the middle</source>
        <translation>gzip 文件不完整</translation>
    </message>
    <message>
        <source>the gzip file is damaged: %1</source>
        <translation>gzip 文件已损坏：%1</translation>
    </message>
    <message>
        <source>the file has no rows</source>
        <translation>文件没有数据行</translation>
    </message>
    <message>
        <source>the file ends before row %1, which should be its header</source>
        <translation>文件不到第 %1 行就结束了，而该行应是表头</translation>
    </message>
    <message>
        <source>the file has a header and no rows</source>
        <translation>文件只有表头，没有数据行</translation>
    </message>
    <message>
        <source>cancelled; nothing of this file was kept</source>
        <translation>已取消；此文件未保留任何内容</translation>
    </message>
    <message>
        <source>%1 of %2 rows were rejected; the file is not stored</source>
        <translation>%2 行中有 %1 行被退回；此文件未入库</translation>
    </message>
    <message>
        <source>--rejects FILE lists them</source>
        <translation>用 --rejects 文件 可列出它们</translation>
    </message>
    <message>
        <source>the mapping has no name; it is taken from the file: %1</source>
        <translation>映射没有名称，取文件名：%1</translation>
    </message>
    <message>
        <source>no such encoding: %1</source>
        <translation>没有这种字符编码：%1</translation>
    </message>
    <message>
        <source>&quot;header_row&quot; is &quot;auto&quot;, 0 for none, or the number of a row</source>
        <translation>“header_row”应为“auto”、0（无表头）或行号</translation>
    </message>
    <message>
        <source>&quot;fold&quot; can only be &quot;latest&quot;</source>
        <translation>“fold”只能是“latest”</translation>
    </message>
    <message>
        <source>&quot;pad&quot; is written as { category = 6 }</source>
        <translation>“pad”的写法是 { category = 6 }</translation>
    </message>
    <message>
        <source>&quot;default_point&quot; is a list of pairs: [[x, y]]</source>
        <translation>“default_point”是坐标对列表：[[x, y]]</translation>
    </message>
    <message>
        <source>a pair of coordinates needs both lon and lat</source>
        <translation>坐标对须同时有 lon 和 lat</translation>
    </message>
    <message>
        <source>pairs of coordinates stand under [[coords]], each in its own</source>
        <translation>坐标对写在 [[coords]] 下，每对一节</translation>
    </message>
    <message>
        <source>[filter] is a table of columns and the values they may have</source>
        <translation>[filter] 是列及其允许值的表</translation>
    </message>
    <message>
        <source>the file is too large to be a mapping</source>
        <translation>文件过大，不是映射</translation>
    </message>
    <message>
        <source>the value of &quot;%1&quot; is a column, a list of them, or { join = [...] }</source>
        <translation>“%1”的值应为列名、列名列表或 { join = [...] }</translation>
    </message>
    <message>
        <source>&quot;occurred&quot; is written as { date = &quot;…&quot;, hours = &quot;…&quot; }</source>
        <translation>“occurred”的写法是 { date = &quot;…&quot;, hours = &quot;…&quot; }</translation>
    </message>
    <message>
        <source>&quot;occurred&quot; stands instead of occurred_from and occurred_to</source>
        <translation>“occurred”代替 occurred_from 和 occurred_to，不能并用</translation>
    </message>
    <message>
        <source>lon and lat are a pair: as many names in the one as in the other</source>
        <translation>lon 与 lat 成对：两边列名个数须相同</translation>
    </message>
    <message>
        <source>[columns] must say where source_id comes from (&quot;row&quot; numbers the rows)</source>
        <translation>[columns] 须写明 source_id 的来源（“row”表示按行编号）</translation>
    </message>
    <message>
        <source>[columns] must say where received_at comes from</source>
        <translation>[columns] 须写明 received_at 的来源</translation>
    </message>
    <message>
        <source>the code of &quot;%1&quot; must be a text in quotes</source>
        <translation>“%1”的编码须是引号内的文字</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no category code such as theft.ebike</source>
        <translation>“%1”不是类别编码（如 theft.ebike）</translation>
    </message>
    <message>
        <source>category codes outside the list are taken as they are: %1</source>
        <translation>清单以外的类别编码照原样采用：%1</translation>
    </message>
    <message>
        <source>a mapping needs a table [columns]</source>
        <translation>映射须有 [columns] 表</translation>
    </message>
    <message>
        <source>no field is named &quot;%1&quot;</source>
        <translation>没有名为“%1”的字段</translation>
    </message>
    <message>
        <source>[categories] is a table of values and their codes</source>
        <translation>[categories] 是原值与编码的对照表</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands twice</source>
        <translation>“%1”出现两次</translation>
    </message>
    <message>
        <source>the value of &quot;%1&quot; must be a text in quotes</source>
        <translation>“%1”的值须是引号内的文字</translation>
    </message>
    <message>
        <source>the value of &quot;%1&quot; is empty</source>
        <translation>“%1”的值为空</translation>
    </message>
    <message>
        <source>no key is named &quot;%1&quot; here</source>
        <translation>此处没有名为“%1”的键</translation>
    </message>
    <message>
        <source>the list of &quot;%1&quot; is empty</source>
        <translation>“%1”的列表为空</translation>
    </message>
    <message>
        <source>the value of &quot;%1&quot; must be a whole number from %2 to %3</source>
        <translation>“%1”的值须是 %2 至 %3 的整数</translation>
    </message>
    <message>
        <source>Known are %Y %y %EY %m %d %b %j %H %I %p %M %S %f.</source>
        <translation>可用 %Y %y %EY %m %d %b %j %H %I %p %M %S %f。</translation>
    </message>
    <message>
        <source>the directive %1 is not known</source>
        <translation>不认识格式符 %1</translation>
    </message>
    <message>
        <source>the directive %1 stands twice</source>
        <translation>格式符 %1 出现两次</translation>
    </message>
    <message>
        <source>the format does not give year, month and day</source>
        <translation>格式缺少年、月、日</translation>
    </message>
    <message>
        <source>%I needs %p: the half of the day is not known</source>
        <translation>%I 须配 %p，否则不知上午下午</translation>
    </message>
    <message>
        <source>the year is missing or has not four digits: %1</source>
        <translation>缺少年份，或年份不是四位：%1</translation>
    </message>
    <message>
        <source>day and month may stand in either order, the mapping must say: %1</source>
        <translation>日与月的次序不明，须由映射说明：%1</translation>
    </message>
    <message>
        <source>a bare number is never taken for a time: %1</source>
        <translation>纯数字不当作时间：%1</translation>
    </message>
    <message>
        <source>the year is outside 1900 to 2199: %1</source>
        <translation>年份不在 1900 至 2199 之间：%1</translation>
    </message>
    <message>
        <source>this day does not exist: %1</source>
        <translation>没有这一天：%1</translation>
    </message>
    <message>
        <source>this time of day does not exist: %1</source>
        <translation>没有这个时刻：%1</translation>
    </message>
    <message>
        <source>this is not a time: %1</source>
        <translation>这不是时间：%1</translation>
    </message>
    <message>
        <source>the time is empty</source>
        <translation>时间为空</translation>
    </message>
    <message>
        <source>unpack it and import the table inside</source>
        <translation>请解压后导入其中的表</translation>
    </message>
    <message>
        <source>this is a packed file of a kind that is not read</source>
        <translation>这是不支持的压缩文件</translation>
    </message>
    <message>
        <source>this is a PDF document</source>
        <translation>这是 PDF 文档</translation>
    </message>
    <message>
        <source>this is a picture</source>
        <translation>这是图片</translation>
    </message>
    <message>
        <source>this is a database file</source>
        <translation>这是数据库文件</translation>
    </message>
    <message>
        <source>this is a word processor&apos;s document</source>
        <translation>这是文字处理文档</translation>
    </message>
    <message>
        <source>this is a program</source>
        <translation>这是程序文件</translation>
    </message>
    <message>
        <source>this is a binary data file (Parquet, Arrow or shapefile)</source>
        <translation>这是二进制数据文件（Parquet、Arrow 或 Shapefile）</translation>
    </message>
    <message>
        <source>names such as UTF-8, GB18030, Big5 or UTF-16LE are known</source>
        <translation>可写 UTF-8、GB18030、Big5、UTF-16LE 等</translation>
    </message>
    <message>
        <source>this is a binary file and no table of text</source>
        <translation>这是二进制文件，不是文字表</translation>
    </message>
    <message>
        <source>the encoding cannot be told: it is neither UTF-8 nor GB18030</source>
        <translation>判断不出字符编码：既不是 UTF-8 也不是 GB18030</translation>
    </message>
    <message>
        <source>name it by `encoding` in the mapping, such as &quot;Big5&quot;</source>
        <translation>请在映射的 encoding 中写明，如“Big5”</translation>
    </message>
    <message>
        <source>there is no such preset</source>
        <translation>没有这个预设</translation>
    </message>
    <message>
        <source>there are: %1</source>
        <translation>现有：%1</translation>
    </message>
    <message>
        <source>no preset knows the columns of this file</source>
        <translation>没有预设认得此文件的列</translation>
    </message>
    <message>
        <source>name one with --preset, or give a --mapping</source>
        <translation>请用 --preset 指定，或给出 --mapping</translation>
    </message>
    <message>
        <source>several presets fit the columns of this file: %1</source>
        <translation>有多个预设适合此文件的列：%1</translation>
    </message>
    <message>
        <source>name one with --preset</source>
        <translation>请用 --preset 指定一个</translation>
    </message>
    <message>
        <source>the file of rejected rows cannot be written: %1</source>
        <translation>写不出退回行文件：%1</translation>
    </message>
    <message>
        <source>%1 fields where the header has %2</source>
        <translation>有 %1 个字段，而表头有 %2 个</translation>
    </message>
    <message>
        <source>a control character stands in the field</source>
        <translation>字段里有控制字符</translation>
    </message>
    <message>
        <source>bytes that are no text in the file&apos;s encoding</source>
        <translation>按文件的字符编码读不出这些字节</translation>
    </message>
    <message>
        <source>the number of the incident is empty</source>
        <translation>警情编号为空</translation>
    </message>
    <message>
        <source>a spreadsheet has rounded this number: its last digits are lost</source>
        <translation>编号被表格软件四舍五入，末几位已丢失</translation>
    </message>
    <message>
        <source>%1 fields held bytes that are no text; they were replaced by U+FFFD</source>
        <translation>%1 个字段含无法识别的字节，已替换为 U+FFFD</translation>
    </message>
    <message>
        <source>%1 could not be read in %2 rows and was left empty</source>
        <translation>%1 有 %2 行读不出，已留空</translation>
    </message>
    <message>
        <source>%1 of %2 points would lie inside the areas with longitude and latitude exchanged; nothing was exchanged</source>
        <translation>%2 个点中有 %1 个在经纬度对调后才落入区域；未作对调</translation>
    </message>
    <message>
        <source>%1 pairs of coordinates were the source&apos;s default point and count as none</source>
        <translation>%1 对坐标是来源系统的默认点，按未定位计</translation>
    </message>
    <message>
        <source>%1 must be a text</source>
        <translation>%1 须是文字</translation>
    </message>
    <message>
        <source>%1 must be a list of texts</source>
        <translation>%1 须是文字列表</translation>
    </message>
    <message>
        <source>%1 must be a table</source>
        <translation>%1 须是表</translation>
    </message>
    <message>
        <source>unknown key %1</source>
        <translation>不认识的键 %1</translation>
    </message>
    <message>
        <source>the file is too large for a station&apos;s</source>
        <translation>文件过大，不是派出所配置</translation>
    </message>
    <message>
        <source>this is no TOML: %1</source>
        <translation>不是 TOML：%1</translation>
    </message>
    <message>
        <source>the system refuses: %1</source>
        <translation>系统拒绝：%1</translation>
    </message>
    <message>
        <source>the cryptographic library cannot be started</source>
        <translation>密码库无法启动</translation>
    </message>
    <message>
        <source>this is not a file</source>
        <translation>这不是文件</translation>
    </message>
    <message>
        <source>other people can reach this key</source>
        <translation>其他用户可以读到这个密钥</translation>
    </message>
    <message>
        <source>Allow it to its owner alone: chmod 600.</source>
        <translation>请只允许所有者访问：chmod 600。</translation>
    </message>
    <message>
        <source>this is not a key: 64 hexadecimal digits are expected</source>
        <translation>这不是密钥：应为 64 位十六进制数</translation>
    </message>
    <message>
        <source>there is a key already, and it is never overwritten</source>
        <translation>密钥已存在，不会覆盖</translation>
    </message>
    <message>
        <source>the folder cannot be made: %1</source>
        <translation>建不了文件夹：%1</translation>
    </message>
    <message>
        <source>the file cannot be written: %1</source>
        <translation>写不了文件：%1</translation>
    </message>
    <message>
        <source>there is no such profile</source>
        <translation>没有这个方案</translation>
    </message>
    <message>
        <source>profiles: %1</source>
        <translation>现有方案：%1</translation>
    </message>
    <message>
        <source>the number must lie between 1 and %1</source>
        <translation>数量须在 1 与 %1 之间</translation>
    </message>
    <message>
        <source>the outline of area %1 is damaged</source>
        <translation>区域 %1 的边界已损坏</translation>
    </message>
    <message>
        <source>%1 rows were read but the outcomes do not add up to them</source>
        <translation>读了 %1 行，但各项结果之和不符</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>free some space and repeat; what was saved before is safe</source>
        <translation>请腾出空间后重试；此前保存的内容完好</translation>
    </message>
    <message>
        <source>this file is no database</source>
        <translation>这个文件不是数据库</translation>
    </message>
    <message>
        <source>the database is damaged</source>
        <translation>数据库已损坏</translation>
    </message>
    <message>
        <source>keep the file and restore the last backup</source>
        <translation>请保留此文件，恢复最近的备份</translation>
    </message>
    <message>
        <source>the file or its folder cannot be written or opened</source>
        <translation>文件或其文件夹无法写入或打开</translation>
    </message>
    <message>
        <source>the store is held by another program</source>
        <translation>存储被另一程序占用</translation>
    </message>
    <message>
        <source>the database refused: %1</source>
        <translation>数据库拒绝：%1</translation>
    </message>
    <message>
        <source>no memory for checking the schema</source>
        <translation>内存不足，无法检查表结构</translation>
    </message>
    <message>
        <source>its tables are not those Jingge made: something changed the schema</source>
        <translation>表结构不是警格所建，已被改动</translation>
    </message>
    <message>
        <source>there is no such store</source>
        <translation>没有这个存储</translation>
    </message>
    <message>
        <source>make one with `jinggectl init`</source>
        <translation>请用 jinggectl init 新建</translation>
    </message>
    <message>
        <source>this is no file</source>
        <translation>这不是文件</translation>
    </message>
    <message>
        <source>the file is empty: no database</source>
        <translation>文件是空的，不是数据库</translation>
    </message>
    <message>
        <source>make it a store with `jinggectl init`</source>
        <translation>请用 jinggectl init 建成存储</translation>
    </message>
    <message>
        <source>this database belongs to another program</source>
        <translation>这个数据库属于另一程序</translation>
    </message>
    <message>
        <source>its schema %1 is newer than this program&apos;s %2</source>
        <translation>其结构版本 %1 比本程序的 %2 新</translation>
    </message>
    <message>
        <source>open it with a newer Jingge</source>
        <translation>请用新版警格打开</translation>
    </message>
    <message>
        <source>its schema %1 is older than this program&apos;s %2</source>
        <translation>其结构版本 %1 比本程序的 %2 旧</translation>
    </message>
    <message>
        <source>open it once with `jinggectl init`</source>
        <translation>请先用 jinggectl init 打开一次</translation>
    </message>
    <message>
        <source>the disk has %1 MiB left, %2 MiB are wanted for this import</source>
        <translation>磁盘剩余 %1 MiB，此次导入需要 %2 MiB</translation>
    </message>
    <message>
        <source>its folder cannot be written: %1</source>
        <translation>其文件夹无法写入：%1</translation>
    </message>
    <message>
        <source>another writer holds it: %1</source>
        <translation>正被另一写入者占用：%1</translation>
    </message>
    <message>
        <source>close that program or wait until it has finished</source>
        <translation>请关闭该程序，或等它完成</translation>
    </message>
    <message>
        <source>no such level: %1</source>
        <translation>没有这个层级：%1</translation>
    </message>
    <message>
        <source>no such key: %1</source>
        <translation>没有这个键：%1</translation>
    </message>
    <message>
        <source>not previous or year: %1</source>
        <translation>不是 previous 或 year：%1</translation>
    </message>
    <message>
        <source>a comparison needs a period: --week, --month or --from and --to</source>
        <translation>比较须给出时段：--week、--month 或 --from 与 --to</translation>
    </message>
    <message>
        <source>give one of the two</source>
        <translation>两者只给一个</translation>
    </message>
    <message>
        <source>no room for a trial store</source>
        <translation>没有空间建试算存储</translation>
    </message>
    <message>
        <source>must not be negative</source>
        <translation>不能为负</translation>
    </message>
    <message>
        <source>not a date or a date-time: %1</source>
        <translation>不是日期或时间：%1</translation>
    </message>
    <message>
        <source>this version keeps its store in a file, not on a server</source>
        <translation>此版本的存储是文件，不在服务器上</translation>
    </message>
    <message>
        <source>not table, csv or json: %1</source>
        <translation>不是 table、csv 或 json：%1</translation>
    </message>
    <message>
        <source>cannot be written: %1</source>
        <translation>写不了：%1</translation>
    </message>
    <message>
        <source>the result could not be written</source>
        <translation>结果写不出</translation>
    </message>
    <message>
        <source>give one way of naming the period</source>
        <translation>时段只用一种写法</translation>
    </message>
    <message>
        <source>the period ends before it begins</source>
        <translation>时段的结束早于开始</translation>
    </message>
    <message>
        <source>no such month: %1</source>
        <translation>没有这个月：%1</translation>
    </message>
    <message>
        <source>no such week: %1</source>
        <translation>没有这一周：%1</translation>
    </message>
    <message>
        <source>not a list of area codes: %1</source>
        <translation>不是区域编码列表：%1</translation>
    </message>
    <message>
        <source>not hours of a day: %1</source>
        <translation>不是一天中的时段：%1</translation>
    </message>
    <message>
        <source>not weekdays from 1 to 7: %1</source>
        <translation>不是 1 至 7 的星期：%1</translation>
    </message>
    <message>
        <source>not a duration such as 14d, 36h or 90m: %1</source>
        <translation>不是时长（如 14d、36h、90m）：%1</translation>
    </message>
    <message>
        <source>must be 1 or more</source>
        <translation>须不小于 1</translation>
    </message>
    <message>
        <source>a caller or a plate joins calls about one matter, never across categories</source>
        <translation>报警人或车牌只能串联同一类别的警情，不能跨类别</translation>
    </message>
    <message>
        <source>the check &quot;%1&quot; fails: %2</source>
        <translation>检查“%1”未通过：%2</translation>
    </message>
    <message>
        <source>this value does not fit: %1</source>
        <translation>这个值不合适：%1</translation>
    </message>
    <message>
        <source>an option is not known or lacks its value</source>
        <translation>有不认识的选项，或选项缺少值</translation>
    </message>
    <message>
        <source>see jingge --help</source>
        <translation>见 jingge --help</translation>
    </message>
    <message>
        <source>a picture needs a station: --db FILE</source>
        <translation>截图须指定派出所：--db 文件</translation>
    </message>
    <message>
        <source>a table without places cannot be a Shapefile</source>
        <translation>没有位置的表不能存为 Shapefile</translation>
    </message>
    <message>
        <source>take .csv, .xlsx or .gpkg</source>
        <translation>请用 .csv、.xlsx 或 .gpkg</translation>
    </message>
    <message>
        <source>the store was changed while it was read; try again</source>
        <translation>读取过程中数据库有改动，请重试</translation>
    </message>
    <message>
        <source>the ending names no kind of file: .csv, .xlsx, .geojson, .gpkg or .shp</source>
        <translation>无法按后缀确定文件格式：应为 .csv、.xlsx、.geojson、.gpkg 或 .shp</translation>
    </message>
    <message>
        <source>a spreadsheet holds at most %1 rows</source>
        <translation>电子表格最多容纳%1行</translation>
    </message>
    <message>
        <source>take .csv or .gpkg, or a shorter period</source>
        <translation>请用 .csv 或 .gpkg，或缩短时段</translation>
    </message>
    <message>
        <source>the store does not reach back to %1: it begins on %2</source>
        <translation>数据库没有%1那么早的数据，最早为%2</translation>
    </message>
    <message>
        <source>take --against year, or import the earlier years</source>
        <translation>请改用 --against year，或导入更早年份的数据</translation>
    </message>
    <message>
        <source>not previous, year or 3y-mean: %1</source>
        <translation>不是 previous、year 或 3y-mean：%1</translation>
    </message>
    <message>
        <source>texts longer than this kind of file can hold were cut</source>
        <translation>有文本超出该文件格式的长度，已截短</translation>
    </message>
    <message>
        <source>the ending names no kind of file: %1 (.csv, .xlsx, .geojson, .gpkg, .shp)</source>
        <translation>无法按后缀确定文件格式：%1（.csv、.xlsx、.geojson、.gpkg、.shp）</translation>
    </message>
    <message>
        <source>more than %1 pairs lie within the largest distance</source>
        <translation>最大距离以内超过%1对</translation>
    </message>
    <message>
        <source>take smaller distances, a shorter period or fewer categories</source>
        <translation>请缩小距离、缩短时段或减少类别</translation>
    </message>
    <message>
        <source>no incident inside the filters has coordinates</source>
        <translation>筛选范围内没有带坐标的警情</translation>
    </message>
    <message>
        <source>the zone cannot show a place: %1, %2</source>
        <translation>该投影带无法表示此处：%1, %2</translation>
    </message>
    <message>
        <source>narrow the filters to one region</source>
        <translation>请把筛选范围缩到一个地区</translation>
    </message>
    <message>
        <source>not gi: %1</source>
        <translation>不是 gi：%1</translation>
    </message>
    <message>
        <source>not a number of metres above 0: %1</source>
        <translation>不是大于0的米数：%1</translation>
    </message>
    <message>
        <source>more than 4 million cells</source>
        <translation>格子超过400万个</translation>
    </message>
    <message>
        <source>take larger cells</source>
        <translation>请加大格子</translation>
    </message>
    <message>
        <source>not rising numbers between commas: %1</source>
        <translation>不是以逗号分隔、依次增大的数：%1</translation>
    </message>
    <message>
        <source>name at least one band, such as 0,100</source>
        <translation>请至少给出一个距离区间，如 0,100</translation>
    </message>
    <message>
        <source>name at least one band, such as 0,7 or same-day</source>
        <translation>请至少给出一个时间区间，如 0,7 或 same-day</translation>
    </message>
    <message>
        <source>not euclidean or manhattan: %1</source>
        <translation>不是 euclidean 或 manhattan：%1</translation>
    </message>
    <message>
        <source>the station has no areas to draw</source>
        <translation>本所没有可画的辖区</translation>
    </message>
    <message>
        <source>take them in by areas import</source>
        <translation>请先用 areas import 导入</translation>
    </message>
    <message>
        <source>pictures are written as .png, .svg or .pdf</source>
        <translation>图可存为 .png、.svg 或 .pdf</translation>
    </message>
    <message>
        <source>a picture cannot be made so large</source>
        <translation>图做不到这么大</translation>
    </message>
    <message>
        <source>not WIDTHxHEIGHT in pixels from %1 to %2: %3</source>
        <translation>不是 宽x高（像素，%1至%2）：%3</translation>
    </message>
    <message>
        <source>the number must lie between 48 and 1200</source>
        <translation>数值须在48至1200之间</translation>
    </message>
    <message>
        <source>not zh or en: %1</source>
        <translation>不是 zh 或 en：%1</translation>
    </message>
    <message>
        <source>the ending names no kind of picture: %1 (.svg, .png, .pdf)</source>
        <translation>无法按后缀确定图片格式：%1（.svg、.png、.pdf）</translation>
    </message>
    <message>
        <source>what the window remembered is damaged; it begins anew</source>
        <translation>窗口记忆文件已损坏，本次从默认开始</translation>
    </message>
    <message>
        <source>the old file is kept as %1</source>
        <translation>原文件留作 %1</translation>
    </message>
    <message>
        <source>All values are the same, as those of a creation time are.</source>
        <translation>所有值都相同，创建时间才会这样。</translation>
    </message>
    <message>
        <source>The file has no time of writing to compare it with.</source>
        <translation>文件里没有入库时间可比。</translation>
    </message>
    <message>
        <source>%1 % of the values lie within 2 seconds of %2: more like a creation time.</source>
        <translation>%1 % 的值与 %2 相差不到 2 秒，更像创建时间。</translation>
    </message>
    <message>
        <source>%1 % of the values lie within 2 seconds of %2: more like a time of police work.</source>
        <translation>%1 % 的值与 %2 相差不到 2 秒，更像处警时间。</translation>
    </message>
    <message>
        <source>The file has no dispatch time to compare it with.</source>
        <translation>文件里没有派警时间可比。</translation>
    </message>
    <message>
        <source>Half of the values lie within %1 minutes of %2: more like the arrival of the ticket.</source>
        <translation>半数的值在 %2 之后 %1 分钟以内，更像派单到达。</translation>
    </message>
    <message>
        <source>Half of the values lie more than %1 minutes after %2: more like the arrival on the scene.</source>
        <translation>半数的值比 %2 晚 %1 分钟以上，更像到达现场。</translation>
    </message>
    <message>
        <source>The values are no numbers.</source>
        <translation>值不是数字。</translation>
    </message>
    <message>
        <source>The values run from %1 to %2: longitudes. Whose place they are, they do not say.</source>
        <translation>值在 %1 到 %2 之间，是经度；但看不出是谁的位置。</translation>
    </message>
    <message>
        <source>The values run from %1 to %2: latitudes. Whose place they are, they do not say.</source>
        <translation>值在 %1 到 %2 之间，是纬度；但看不出是谁的位置。</translation>
    </message>
    <message>
        <source>The values run from %1 to %2: metres. On Chinese survey maps X points north.</source>
        <translation>值在 %1 到 %2 之间，单位是米。国内测绘图上 X 指北。</translation>
    </message>
    <message>
        <source>a station&apos;s code has 12 digits</source>
        <translation>派出所代码是 12 位数字</translation>
    </message>
    <message>
        <source>there is a file already</source>
        <translation>这里已有文件</translation>
    </message>
    <message>
        <source>open it, or choose another name</source>
        <translation>请打开它，或换个文件名</translation>
    </message>
    <message>
        <source>auto, 0 for none, or the number of a row</source>
        <translation>填 auto、0（没有表头）或表头的行号</translation>
    </message>
    <message>
        <source>there is no such measurement</source>
        <translation>没有这个测量项目</translation>
    </message>
    <message>
        <source>the number must not be negative</source>
        <translation>数值不能为负</translation>
    </message>
    <message>
        <source>the file cannot be written</source>
        <translation>无法写入文件</translation>
    </message>
    <message>
        <source>give a table as CSV, XLSX, XLS, ODS, HTML or JSON</source>
        <translation>请给出 CSV、XLSX、XLS、ODS、HTML 或 JSON 表格</translation>
    </message>
    <message>
        <source>the archive holds several files: %1</source>
        <translation>压缩包里有多个文件：%1</translation>
    </message>
    <message>
        <source>name one by `layer` in the mapping</source>
        <translation>请在映射中用 layer 指定一个</translation>
    </message>
    <message>
        <source>the archive holds no file</source>
        <translation>压缩包里没有文件</translation>
    </message>
    <message>
        <source>archives lie inside each other too deep</source>
        <translation>压缩包嵌套过深</translation>
    </message>
    <message>
        <source>save it without a password as XLSX or CSV, UTF-8</source>
        <translation>请去掉密码，另存为 XLSX 或 UTF-8 的 CSV</translation>
    </message>
    <message>
        <source>the file is larger than 512 MiB</source>
        <translation>文件大于 512 MiB</translation>
    </message>
    <message>
        <source>the workbook has no sheet %1; it has %2</source>
        <translation>工作簿里没有工作表“%1”；现有：%2</translation>
    </message>
    <message>
        <source>the workbook cannot be read, it is broken or has a password: %1</source>
        <translation>工作簿读不出来，可能已损坏或设有密码：%1</translation>
    </message>
    <message>
        <source>reading the workbook took too long and was stopped</source>
        <translation>读取工作簿耗时过长，已停止</translation>
    </message>
    <message>
        <source>reading the workbook went wrong and was stopped</source>
        <translation>读取工作簿出错，已停止</translation>
    </message>
    <message>
        <source>the JSON holds no objects that could be rows</source>
        <translation>JSON 里没有可作为行的对象</translation>
    </message>
    <message>
        <source>give an array of objects, or one object a line</source>
        <translation>请给出对象数组，或每行一个对象</translation>
    </message>
    <message>
        <source>the JSON is broken or cut off after object %1</source>
        <translation>JSON 在第 %1 个对象之后损坏或不完整</translation>
    </message>
    <message>
        <source>the object is no well-formed JSON</source>
        <translation>此对象不是合格的 JSON</translation>
    </message>
    <message>
        <source>the row has more cells than a table of incidents can have</source>
        <translation>此行的单元格多得不像警情表</translation>
    </message>
    <message>
        <source>the rows of the sheet are not in order</source>
        <translation>工作表的行号顺序不对</translation>
    </message>
    <message>
        <source>its shared texts are larger than 256 MiB</source>
        <translation>共享文本超过 256 MiB</translation>
    </message>
    <message>
        <source>the workbook lacks its part %1</source>
        <translation>工作簿缺少部件 %1</translation>
    </message>
    <message>
        <source>the workbook has no sheet</source>
        <translation>工作簿里没有工作表</translation>
    </message>
    <message>
        <source>the sheet has more than 200,000 groups of merged cells</source>
        <translation>工作表的合并单元格超过 200,000 组</translation>
    </message>
    <message>
        <source>a cell points to a text that the workbook does not have</source>
        <translation>有单元格指向工作簿里不存在的文本</translation>
    </message>
    <message>
        <source>the file declares a document type of its own, which is never read</source>
        <translation>文件自带文档类型声明，一律不读</translation>
    </message>
    <message>
        <source>there is not enough memory to read it</source>
        <translation>内存不足，无法读取</translation>
    </message>
    <message>
        <source>its XML is broken in line %1: %2</source>
        <translation>XML 第 %1 行有错：%2</translation>
    </message>
    <message>
        <source>the file is protected by a password</source>
        <translation>文件设有密码</translation>
    </message>
    <message>
        <source>the archive holds a file whose name leads out of it</source>
        <translation>压缩包里有文件名指向包外</translation>
    </message>
    <message>
        <source>%1 in the archive would unpack to %2 MiB, which is more than is read</source>
        <translation>压缩包里的 %1 解压后有 %2 MiB，超出可读上限</translation>
    </message>
    <message>
        <source>%1 in the archive is larger than it says</source>
        <translation>压缩包里的 %1 比目录所写的大</translation>
    </message>
    <message>
        <source>the archive is broken or cut off at %1</source>
        <translation>压缩包在 %1 处损坏或不完整</translation>
    </message>
    <message>
        <source>the archive holds %1 files, which is more than is read</source>
        <translation>压缩包里有 %1 个文件，超出可读上限</translation>
    </message>
    <message>
        <source>the directory of the archive cannot be read</source>
        <translation>压缩包的目录读不出来</translation>
    </message>
    <message>
        <source>the archive would unpack to %1 MiB, which is more than is read</source>
        <translation>压缩包解压后有 %1 MiB，超出可读上限</translation>
    </message>
    <message>
        <source>the archive is broken or cut off</source>
        <translation>压缩包损坏或不完整</translation>
    </message>
    <message>
        <source>a sheet has sides of 10 to 2,000 mm, 48 to 1,200 dpi and at most 20,000 pixels a side</source>
        <translation>图幅边长 10–2,000 毫米，48–1,200 dpi，每边最多 20,000 像素</translation>
    </message>
    <message>
        <source>a holiday file needs region and year</source>
        <translation>放假安排文件要有 region 和 year</translation>
    </message>
    <message>
        <source>a holiday needs from and to, in this order</source>
        <translation>放假要有 from 和 to，from 不晚于 to</translation>
    </message>
    <message>
        <source>this is no day: %1</source>
        <translation>不是日期：%1</translation>
    </message>
    <message>
        <source>it is larger than a saved view can be</source>
        <translation>文件过大，不是保存的视图</translation>
    </message>
    <message>
        <source>it is no saved view: no JSON from byte %1 on</source>
        <translation>不是保存的视图：从第 %1 字节起不是 JSON</translation>
    </message>
    <message>
        <source>it is no saved view: it says of no format or of another one</source>
        <translation>不是保存的视图：没有写明格式，或是别的格式</translation>
    </message>
    <message>
        <source>it was saved by a newer version of the program</source>
        <translation>由更新版本的程序保存</translation>
    </message>
    <message>
        <source>this part of the saved view is not as it should be: %1</source>
        <translation>保存的视图中这一项不对：%1</translation>
    </message>
    <message>
        <source>this incident is no longer there</source>
        <translation>这起警情已不在库中</translation>
    </message>
    <message>
        <source>no such chart: %1 (map, timeaxis, week, axes, calendar)</source>
        <translation>没有这种图：%1（map、timeaxis、week、axes、calendar）</translation>
    </message>
    <message>
        <source>this would overwrite %1</source>
        <translation>这样会覆盖 %1</translation>
    </message>
    <message>
        <source>there is no such import</source>
        <translation>没有这次导入</translation>
    </message>
    <message>
        <source>`jinggectl batches list` names them</source>
        <translation>可用 `jinggectl batches list` 查看</translation>
    </message>
    <message>
        <source>this import was taken back before</source>
        <translation>这次导入早已撤回</translation>
    </message>
    <message>
        <source>the later import %1 (%2) rests on this one: it updated or confirmed rows of the same source</source>
        <translation>后来的导入%1（%2）以这一次为基础：它更新或确认过同一来源的行</translation>
    </message>
    <message>
        <source>take that one back first</source>
        <translation>请先撤回那一次</translation>
    </message>
    <message>
        <source>the file was changed while it was read</source>
        <translation>读取期间文件被改动</translation>
    </message>
    <message>
        <source>import it once it is finished</source>
        <translation>请待文件写完后再导入</translation>
    </message>
    <message>
        <source>the gzip file unpacks to more than %1 times its size, which is no table</source>
        <translation>gzip 文件解压后超过自身大小的 %1 倍，不是正常的表格</translation>
    </message>
    <message>
        <source>%1 rows below the table (sums, who made it and when) were left out</source>
        <translation>表尾 %1 行（合计、制表人、打印时间等）未计入</translation>
    </message>
    <message>
        <source>the workbook is protected by a password</source>
        <translation>工作簿有密码保护</translation>
    </message>
    <message>
        <source>reading the file took too long and was stopped</source>
        <translation>读取文件耗时过长，已中止</translation>
    </message>
    <message>
        <source>reading the file went wrong and was stopped</source>
        <translation>读取文件出错，已中止</translation>
    </message>
    <message>
        <source>save it anew as GeoJSON or GeoPackage</source>
        <translation>请另存为 GeoJSON 或 GeoPackage 后再试</translation>
    </message>
    <message>
        <source>no room for the copy to work on</source>
        <translation>没有空间存放工作副本</translation>
    </message>
    <message>
        <source>there is no layer “%1”</source>
        <translation>没有图层“%1”</translation>
    </message>
    <message>
        <source>more than %1 million cells</source>
        <translation>超过%1百万个格子</translation>
    </message>
    <message>
        <source>the ending must be .tif or .tiff</source>
        <translation>文件名须以 .tif 或 .tiff 结尾</translation>
    </message>
    <message>
        <source>takes neither --by nor --compare</source>
        <translation>不能与 --by、--compare 同用</translation>
    </message>
    <message>
        <source>name --by grid or --surface kde</source>
        <translation>请写明 --by grid 或 --surface kde</translation>
    </message>
    <message>
        <source>not kde: %1</source>
        <translation>不是 kde：%1</translation>
    </message>
    <message>
        <source>not quartic or gaussian: %1</source>
        <translation>不是 quartic 或 gaussian：%1</translation>
    </message>
    <message>
        <source>name the GeoTIFF to write</source>
        <translation>请写明要写出的 GeoTIFF</translation>
    </message>
    <message>
        <source>no rule gives one for incidents at one place or on one line</source>
        <translation>警情都在一处或一条线上，规则给不出带宽</translation>
    </message>
    <message>
        <source>name it in metres</source>
        <translation>请以米为单位写明</translation>
    </message>
    <message>
        <source>there are no incidents to try a rule on</source>
        <translation>没有警情可供回测</translation>
    </message>
    <message>
        <source>no good value for %1</source>
        <translation>%1 的值不合适</translation>
    </message>
    <message>
        <source>not a category code: %1</source>
        <translation>不是类别代码：%1</translation>
    </message>
    <message>
        <source>%1 must be a duration such as 14d, 36h or 90m</source>
        <translation>%1 须是时长，如 14d、36h、90m</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>code must be lower-case letters, digits and dashes</source>
        <translation>code 只能用小写字母、数字和连字符</translation>
    </message>
    <message>
        <source>distinct_days cannot be more than threshold</source>
        <translation>distinct_days 不能大于 threshold</translation>
    </message>
    <message>
        <source>least_gap cannot be longer than window</source>
        <translation>least_gap 不能长于 window</translation>
    </message>
    <message>
        <source>unusual needs a key that is no radius</source>
        <translation>unusual 不能与半径依据同用</translation>
    </message>
    <message>
        <source>valid_to must come after valid_from</source>
        <translation>valid_to 须晚于 valid_from</translation>
    </message>
    <message>
        <source>there is no such task</source>
        <translation>没有这条指令</translation>
    </message>
    <message>
        <source>look at it again and repeat</source>
        <translation>请重新查看后再操作</translation>
    </message>
    <message>
        <source>it would raise %1 tasks at once; at most %2 are allowed</source>
        <translation>一次会拟出 %1 条指令，最多允许 %2 条</translation>
    </message>
    <message>
        <source>switch it on from a later day, raise its threshold, or allow more with --limit</source>
        <translation>可以推迟起始日、提高起数，或用 --limit 放宽</translation>
    </message>
    <message>
        <source>who does it is missing</source>
        <translation>缺少操作人</translation>
    </message>
    <message>
        <source>the text is too long</source>
        <translation>文字太长</translation>
    </message>
    <message>
        <source>the text has characters that cannot be shown</source>
        <translation>文字里有不能显示的字符</translation>
    </message>
    <message>
        <source>nobody to issue it to</source>
        <translation>没有可下达的民警</translation>
    </message>
    <message>
        <source>name an officer, or give the grid an owner in station.toml</source>
        <translation>请指定民警，或在 station.toml 里为警格指定责任民警</translation>
    </message>
    <message>
        <source>the deadline %1 has passed</source>
        <translation>期限 %1 已过</translation>
    </message>
    <message>
        <source>its level cannot be raised further</source>
        <translation>等级不能再升</translation>
    </message>
    <message>
        <source>%1 lies before its last step of %2</source>
        <translation>%1 早于上一步的时间 %2</translation>
    </message>
    <message>
        <source>a task needs a title</source>
        <translation>指令要有标题</translation>
    </message>
    <message>
        <source>%1 is not possible while it is %2; possible: %3</source>
        <translation>状态为 %2 时不能 %1，可以：%3</translation>
    </message>
    <message>
        <source>%1 needs a text</source>
        <translation>%1 须填写说明</translation>
    </message>
    <message>
        <source>there is no such rule</source>
        <translation>没有这条规则</translation>
    </message>
    <message>
        <source>`jinggectl rules list` names them</source>
        <translation>可用 `jinggectl rules list` 查看</translation>
    </message>
    <message>
        <source>version %1 was never tried on the past</source>
        <translation>第 %1 版还没有回测</translation>
    </message>
    <message>
        <source>run `jinggectl rules backtest --rule %1` first</source>
        <translation>请先运行 `jinggectl rules backtest --rule %1`</translation>
    </message>
    <message>
        <source>the rule is not switched on</source>
        <translation>这条规则没有启用</translation>
    </message>
    <message>
        <source>no such state: %1</source>
        <translation>没有这个状态：%1</translation>
    </message>
    <message>
        <source>there is no such incident</source>
        <translation>没有这起警情</translation>
    </message>
    <message>
        <source>must be 1, 2 or 3</source>
        <translation>须为 1、2 或 3</translation>
    </message>
    <message>
        <source>this station keeps no tasks</source>
        <translation>这个派出所没有指令</translation>
    </message>
    <message>
        <source>no calls are chosen</source>
        <translation>没有选中警情</translation>
    </message>
    <message>
        <source>choose calls in the table or a group of repeat calls first</source>
        <translation>请先在表里选警情，或选一组重复警情</translation>
    </message>
    <message>
        <source>the table has no column &quot;%1&quot;</source>
        <translation>表里没有“%1”这一列</translation>
    </message>
    <message>
        <source>the row cannot be read</source>
        <translation>这一行读不出来</translation>
    </message>
    <message>
        <source>there is no address</source>
        <translation>没有地址</translation>
    </message>
    <message>
        <source>there are no usable coordinates</source>
        <translation>没有可用的坐标</translation>
    </message>
    <message>
        <source>nobody has assigned a grid to this address</source>
        <translation>这个地址没有人指定过网格</translation>
    </message>
    <message>
        <source>this text names no address</source>
        <translation>这段文字不是地址</translation>
    </message>
    <message>
        <source>there is no such grid</source>
        <translation>没有这个网格</translation>
    </message>
    <message>
        <source>`jinggectl areas list --level grid` names them</source>
        <translation>可用 `jinggectl areas list --level grid` 查看</translation>
    </message>
    <message>
        <source>the file cannot be moved to %1: %2</source>
        <translation>文件无法移到%1：%2</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>没有这个文件夹</translation>
    </message>
    <message>
        <source>the folder cannot be watched: %1</source>
        <translation>无法监视这个文件夹：%1</translation>
    </message>
    <message>
        <source>there is no such ticket</source>
        <translation>没有这张警单</translation>
    </message>
    <message>
        <source>the tickets are of different sources</source>
        <translation>这些警单的来源不同</translation>
    </message>
    <message>
        <source>several sources have these tickets; name one</source>
        <translation>几个来源都有这些警单，请指明一个</translation>
    </message>
    <message>
        <source>this ticket is a duplicate of %1; name that one</source>
        <translation>这张警单是%1的重复警单，请写那一张</translation>
    </message>
    <message>
        <source>a ticket is no duplicate of itself</source>
        <translation>一张警单不是自己的重复警单</translation>
    </message>
    <message>
        <source>its source names %1 as its main ticket</source>
        <translation>来源已注明它的主警单是%1</translation>
    </message>
    <message>
        <source>nobody has decided on this ticket</source>
        <translation>这张警单没有人工判定</translation>
    </message>
    <message>
        <source>name at least one ticket</source>
        <translation>至少写一张警单</translation>
    </message>
    <message>
        <source>there is no such figure: %1</source>
        <translation>没有这一项：%1</translation>
    </message>
    <message>
        <source>the file is too large for a dictionary</source>
        <translation>文件过大，不是词典</translation>
    </message>
    <message>
        <source>a rule needs `code` and the words of `any`</source>
        <translation>每条规则须有 `code` 和 `any` 词表</translation>
    </message>
    <message>
        <source>no row has a narrative and a category of [categories]</source>
        <translation>没有一行同时有报警内容和 [categories] 中的类别</translation>
    </message>
    <message>
        <source>a table needs one of the two: it says what is right</source>
        <translation>衡量表格须给出两者之一，以说明正确的类别</translation>
    </message>
    <message>
        <source>take grid, squad, community, governance or category</source>
        <translation>请用 grid、squad、community、governance 或 category</translation>
    </message>
    <message>
        <source>not a number from 0 on: %1</source>
        <translation>不是0以上的数：%1</translation>
    </message>
    <message>
        <source>%1 whole weeks of data end with that week, and %2 are needed</source>
        <translation>到那一周为止有%1个整周的数据，需要%2个</translation>
    </message>
    <message>
        <source>take a later week, or import earlier data</source>
        <translation>请改用更晚的周，或导入更早的数据</translation>
    </message>
    <message>
        <source>the data end before the week of %1</source>
        <translation>数据在%1那一周之前就结束了</translation>
    </message>
    <message>
        <source>not response, dispatch, turnout or travel: %1</source>
        <translation>不是 response、dispatch、turnout 或 travel：%1</translation>
    </message>
    <message>
        <source>not a duration such as 4h or 90m: %1</source>
        <translation>不是 4h、90m 这样的时长：%1</translation>
    </message>
    <message>
        <source>there is no such analysis</source>
        <translation>没有这种分析</translation>
    </message>
    <message>
        <source>the data do not reach back so far</source>
        <translation>数据没有这么早</translation>
    </message>
    <message>
        <source>choose a shorter or later period</source>
        <translation>请选更短或更晚的时段</translation>
    </message>
    <message>
        <source>the view holds no analysis</source>
        <translation>这个视图里没有分析</translation>
    </message>
    <message>
        <source>save the recipe from the page of analyses</source>
        <translation>请在分析页保存配方</translation>
    </message>
    <message>
        <source>a recipe brings its own filter</source>
        <translation>配方自带筛选条件</translation>
    </message>
    <message>
        <source>this mapping is neither among the saved ones nor a shipped one</source>
        <translation>这个对照方案既不在已保存的里面，也不是自带的</translation>
    </message>
    <message>
        <source>these calls are no longer in the store</source>
        <translation>这些警情已不在库中</translation>
    </message>
    <message>
        <source>no person decided this: the source itself recorded it</source>
        <translation>这不是人工判定的，是来源系统自己登记的</translation>
    </message>
    <message>
        <source>this incident has no coordinates of its own</source>
        <translation>这起警情没有自己的坐标</translation>
    </message>
    <message>
        <source>not batch, month or grid: %1</source>
        <translation>不是 batch、month 或 grid：%1</translation>
    </message>
    <message>
        <source>there is no table in the clipboard</source>
        <translation>剪贴板里没有表格</translation>
    </message>
    <message>
        <source>copy the cells with their header row</source>
        <translation>请连表头一起复制单元格</translation>
    </message>
    <message>
        <source>the clipboard is too large</source>
        <translation>剪贴板内容太大</translation>
    </message>
    <message>
        <source>save the table as a file and import that</source>
        <translation>请把表格存成文件再导入</translation>
    </message>
    <message>
        <source>the clipboard cannot be kept as a file: %1</source>
        <translation>剪贴板内容存不成文件：%1</translation>
    </message>
    <message>
        <source>%1 of %2 rows with coordinates stand on the one point [%3]: if it means &quot;not known where&quot;, put default_point = [[%3]] into the mapping</source>
        <translation>%2 行有坐标，其中 %1 行都在同一点 [%3]：如果它表示“位置不明”，请在对照方案里写 default_point = [[%3]]</translation>
    </message>
    <message>
        <source>rows were lost on the way</source>
        <translation>途中丢了行</translation>
    </message>
    <message>
        <source>put default_point = [[%1]] into its file, wherever it lies</source>
        <translation>请在它所在的文件里写上 default_point = [[%1]]</translation>
    </message>
    <message>
        <source>not a date: write 2026-07-15</source>
        <translation>不是日期：请写成 2026-07-15</translation>
    </message>
    <message>
        <source>the population of no grid is known</source>
        <translation>所有网格的人口都不详</translation>
    </message>
    <message>
        <source>import the grids with --population-field, or take --model permutation</source>
        <translation>导入网格时加 --population-field，或改用 --model permutation</translation>
    </message>
    <message>
        <source>no incident inside the filters has a place</source>
        <translation>筛选范围内的警情都没有地点</translation>
    </message>
    <message>
        <source>more than %1 cylinders</source>
        <translation>圆柱超过%1个</translation>
    </message>
    <message>
        <source>take a smaller radius or shorter windows</source>
        <translation>请缩小半径或缩短时段</translation>
    </message>
    <message>
        <source>more than %1 incidents lie in the longest window</source>
        <translation>最长时段内的警情超过%1起</translation>
    </message>
    <message>
        <source>take shorter windows or fewer categories</source>
        <translation>请缩短时段或减少类别</translation>
    </message>
    <message>
        <source>not a number of metres above 0 and up to --distance: %1</source>
        <translation>不是大于0且不超过 --distance 的米数：%1</translation>
    </message>
    <message>
        <source>must be 2 or more</source>
        <translation>不得小于2</translation>
    </message>
    <message>
        <source>not whole days from 1d on: %1</source>
        <translation>不是1d以上的整天数：%1</translation>
    </message>
    <message>
        <source>not permutation or poisson: %1</source>
        <translation>不是 permutation 或 poisson：%1</translation>
    </message>
    <message>
        <source>not grid or point: %1</source>
        <translation>不是 grid 或 point：%1</translation>
    </message>
    <message>
        <source>poisson needs the population of grids: take --by grid</source>
        <translation>poisson 需要网格的人口，请用 --by grid</translation>
    </message>
    <message>
        <source>not a percentage above 0 and up to 50: %1</source>
        <translation>不是大于0且不超过50的百分数：%1</translation>
    </message>
    <message>
        <source>no areas are chosen in which something was done</source>
        <translation>没有选定采取了措施的区域</translation>
    </message>
    <message>
        <source>choose them in the filter, and as period the time since</source>
        <translation>请在筛选里选定区域，并把时段设为采取措施以来</translation>
    </message>
    <message>
        <source>cannot tell: there is no place to compare with</source>
        <translation>无法判断：没有可以对照的地方</translation>
    </message>
    <message>
        <source>there is no such area: %1</source>
        <translation>没有这个区域：%1</translation>
    </message>
    <message>
        <source>named twice: %1</source>
        <translation>重复列出：%1</translation>
    </message>
    <message>
        <source>take grid, squad, community or governance</source>
        <translation>可用 grid、squad、community、governance</translation>
    </message>
    <message>
        <source>the data do not hold the whole time from %1 to %2</source>
        <translation>数据没有覆盖%1至%2的全部时间</translation>
    </message>
    <message>
        <source>take shorter times before and after, or another day</source>
        <translation>请缩短前后的时间，或换一天</translation>
    </message>
    <message>
        <source>take either --rule, or --places with --at</source>
        <translation>用 --rule，或用 --places 加 --at，二者取一</translation>
    </message>
    <message>
        <source>cannot tell yet: of no task is the time before and after over</source>
        <translation>还不能下结论：没有一条任务前后的时间都已满</translation>
    </message>
    <message>
        <source>take shorter times before and after, or wait</source>
        <translation>请缩短前后的时间，或再等一段</translation>
    </message>
    <message>
        <source>not grid, cell:METRES or hex:METRES: %1</source>
        <translation>不是 grid、cell:米数 或 hex:米数：%1</translation>
    </message>
    <message>
        <source>not ears-c1, ears-c2, ears-c3, farrington or cusum: %1</source>
        <translation>不是 ears-c1、ears-c2、ears-c3、farrington 或 cusum：%1</translation>
    </message>
    <message>
        <source>takes holidays, with --against year or 3y-mean: %1</source>
        <translation>只能是 holidays，并与 --against year 或 3y-mean 同用：%1</translation>
    </message>
    <message>
        <source>take 15, 30 or 60</source>
        <translation>可用15、30、60</translation>
    </message>
    <message>
        <source>not a time of day such as 08:30: %1</source>
        <translation>不是 08:30 这样的时刻：%1</translation>
    </message>
    <message>
        <source>not all, workdays, restdays or holidays: %1</source>
        <translation>不是 all、workdays、restdays 或 holidays：%1</translation>
    </message>
    <message>
        <source>takes whole hours from 0 on of all days, and no --peaks</source>
        <translation>只能用从0点起的整点、全部日子，且不能加 --peaks</translation>
    </message>
    <message>
        <source>the import beside the steps has failed</source>
        <translation>与步骤同时进行的导入失败</translation>
    </message>
    <message>
        <source>it is larger than %1 MiB</source>
        <translation>超过 %1 MiB</translation>
    </message>
    <message>
        <source>make the photo smaller</source>
        <translation>请先把照片缩小</translation>
    </message>
    <message>
        <source>the file changed while it was read</source>
        <translation>读取时文件发生了变化</translation>
    </message>
    <message>
        <source>only JPEG and PNG photos and PDF documents can be attached</source>
        <translation>只能附 JPEG、PNG 照片和 PDF 文件</translation>
    </message>
    <message>
        <source>the file is cut short</source>
        <translation>文件不完整</translation>
    </message>
    <message>
        <source>to whom it is referred is missing</source>
        <translation>没有写明转办单位</translation>
    </message>
    <message>
        <source>nobody outside was asked</source>
        <translation>没有转办过外单位</translation>
    </message>
    <message>
        <source>a task cannot be merged into itself</source>
        <translation>指令不能并入自身</translation>
    </message>
    <message>
        <source>it has no call with the number %1</source>
        <translation>其中没有编号为 %1 的警情</translation>
    </message>
    <message>
        <source>a part of its calls must be named, not none and not all</source>
        <translation>要指明其中一部分警情，不能一起不选，也不能全选</translation>
    </message>
    <message>
        <source>no such act: %1</source>
        <translation>没有这种操作：%1</translation>
    </message>
    <message>
        <source>the chain breaks: %1</source>
        <translation>审计链断裂：%1</translation>
    </message>
    <message>
        <source>no record has this head: the store is an older copy, or another one</source>
        <translation>没有一条记录是这个链尾：数据库是较旧的副本，或者是另一个库</translation>
    </message>
    <message>
        <source>it cannot be written: %1</source>
        <translation>无法写入：%1</translation>
    </message>
    <message>
        <source>nothing was restored; take another backup</source>
        <translation>没有恢复任何内容；请换用另一个备份</translation>
    </message>
    <message>
        <source>this is no backup of Jingge</source>
        <translation>这不是警格的备份</translation>
    </message>
    <message>
        <source>it is cut short in its head</source>
        <translation>备份在文件头处就被截断了</translation>
    </message>
    <message>
        <source>it cannot be read: %1</source>
        <translation>无法读取：%1</translation>
    </message>
    <message>
        <source>it ends too early, after block %1</source>
        <translation>备份提前结束，只到第%1块</translation>
    </message>
    <message>
        <source>it is cut short at block %1</source>
        <translation>备份在第%1块处被截断</translation>
    </message>
    <message>
        <source>block %1 is not what was written: changed, cut or out of its place</source>
        <translation>第%1块与写入时不符：被改动、截断或调换了位置</translation>
    </message>
    <message>
        <source>it was sealed with another station&apos;s key</source>
        <translation>它是用另一个所的密钥加密的</translation>
    </message>
    <message>
        <source>name the right key file in $JINGGE_KEY_FILE</source>
        <translation>请在$JINGGE_KEY_FILE中指定正确的密钥文件</translation>
    </message>
    <message>
        <source>something follows its end, block %1</source>
        <translation>在结尾（第%1块）之后还有多余内容</translation>
    </message>
    <message>
        <source>the store is damaged: %1</source>
        <translation>数据库已损坏：%1</translation>
    </message>
    <message>
        <source>it holds a file with a name that leads elsewhere</source>
        <translation>其中有文件名指向别处的文件</translation>
    </message>
    <message>
        <source>it was made by another version of Jingge</source>
        <translation>它是由另一个版本的警格生成的</translation>
    </message>
    <message>
        <source>what it holds is not what its head says</source>
        <translation>内容与文件头所记不符</translation>
    </message>
    <message>
        <source>restore to a new name; nothing is overwritten</source>
        <translation>请恢复到新的文件名；不会覆盖任何文件</translation>
    </message>
    <message>
        <source>the proof cannot be written</source>
        <translation>无法写入验证记录</translation>
    </message>
    <message>
        <source>name the folder for the backup</source>
        <translation>请指定存放备份的文件夹</translation>
    </message>
    <message>
        <source>compare it with the paper</source>
        <translation>请与纸质单核对</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>line %1 is not as it was printed</source>
        <translation>第 %1 行与打印时不符</translation>
    </message>
    <message>
        <source>line %1 is missing</source>
        <translation>缺少第 %1 行</translation>
    </message>
    <message>
        <source>it belongs to another store</source>
        <translation>它属于另一个库</translation>
    </message>
    <message>
        <source>lines are missing</source>
        <translation>缺行</translation>
    </message>
    <message>
        <source>no guarded memory for the keys</source>
        <translation>没有可用于存放密钥的受保护内存</translation>
    </message>
    <message>
        <source>it holds a hundred keys; no more fit in</source>
        <translation>密钥文件已有一百把密钥，放不下更多</translation>
    </message>
    <message>
        <source>the key file has no key of this number</source>
        <translation>密钥文件里没有这个编号的密钥</translation>
    </message>
    <message>
        <source>bring it back from the recovery sheet: key recover</source>
        <translation>请用恢复单找回：key recover</translation>
    </message>
    <message>
        <source>the sealed text was changed or belongs to another record</source>
        <translation>密封内容被改动过，或属于另一条记录</translation>
    </message>
    <message>
        <source>this is not the key that seals this store</source>
        <translation>这不是密封本库的密钥</translation>
    </message>
    <message>
        <source>put the key file back, or bring it back from the recovery sheet: key recover</source>
        <translation>请放回密钥文件，或用恢复单找回：key recover</translation>
    </message>
    <message>
        <source>somebody must answer for it: --as</source>
        <translation>须有人对此负责：--as</translation>
    </message>
    <message>
        <source>a reason is needed</source>
        <translation>须填写事由</translation>
    </message>
    <message>
        <source>several sources have an incident of this id, among them %1 and %2</source>
        <translation>有几个来源都有这个编号的警情，其中有 %1 和 %2</translation>
    </message>
    <message>
        <source>name one: --source</source>
        <translation>请指明来源：--source</translation>
    </message>
    <message>
        <source>its clear text was not kept</source>
        <translation>原文没有保留</translation>
    </message>
    <message>
        <source>only imports after key setup keep it; import the file again</source>
        <translation>只有设置密封（key setup）之后的导入才保留原文；请重新导入该文件</translation>
    </message>
    <message>
        <source>say where the recovery sheet goes</source>
        <translation>请指明恢复单存放在哪里</translation>
    </message>
    <message>
        <source>seals are set up already</source>
        <translation>密封已经设置好了</translation>
    </message>
    <message>
        <source>key rotate makes a new key</source>
        <translation>更换密钥用 key rotate</translation>
    </message>
    <message>
        <source>seals are not set up</source>
        <translation>尚未设置密封</translation>
    </message>
    <message>
        <source>set them up: key setup</source>
        <translation>请先设置：key setup</translation>
    </message>
    <message>
        <source>stopped; both keys are in use until it is called again</source>
        <translation>已停止；再次执行之前新旧两把密钥都在使用</translation>
    </message>
    <message>
        <source>it was printed before the store&apos;s last change of keys</source>
        <translation>该恢复单打印于本库最近一次更换密钥之前</translation>
    </message>
    <message>
        <source>take the newer sheet</source>
        <translation>请用较新的恢复单</translation>
    </message>
    <message>
        <source>not phone, name, plate, narrative or all: %1</source>
        <translation>不是 phone、name、plate、narrative 或 all：%1</translation>
    </message>
    <message>
        <source>this is no caller&apos;s number</source>
        <translation>这不是报警人号码</translation>
    </message>
    <message>
        <source>the ending must be .xlsx or .csv</source>
        <translation>文件名须以 .xlsx 或 .csv 结尾</translation>
    </message>
    <message>
        <source>nothing is lost: what was not taken is sent again next time</source>
        <translation>没有丢失：未收下的下次再发</translation>
    </message>
    <message>
        <source>no connection can be made</source>
        <translation>无法建立连接</translation>
    </message>
    <message>
        <source>the receiver was not reached: %1</source>
        <translation>没有连上接收方：%1</translation>
    </message>
    <message>
        <source>the receiver answered %1</source>
        <translation>接收方答复 %1</translation>
    </message>
    <message>
        <source>take the file that the program wrote, filled in, with its hidden rows</source>
        <translation>请用本程序导出并填好的文件，保留其中的隐藏行</translation>
    </message>
    <message>
        <source>this is no sheet of %1</source>
        <translation>这不是 %1 的表</translation>
    </message>
    <message>
        <source>the column %1 is missing</source>
        <translation>缺少 %1 列</translation>
    </message>
    <message>
        <source>the sheet has more rows than any that goes out</source>
        <translation>表的行数超过任何一张导出的表</translation>
    </message>
    <message>
        <source>there is no task to print</source>
        <translation>没有可打印的指令</translation>
    </message>
    <message>
        <source>somebody else has recorded something here in the meantime</source>
        <translation>其间已有别人在此记录</translation>
    </message>
    <message>
        <source>there is no such case</source>
        <translation>没有这个案件</translation>
    </message>
    <message>
        <source>there is a case of this number already</source>
        <translation>这个编号的案件已经有了</translation>
    </message>
    <message>
        <source>somebody else has changed this dispute in the meantime</source>
        <translation>其间已有别人改动这件纠纷</translation>
    </message>
    <message>
        <source>there is no such dispute</source>
        <translation>没有这件纠纷</translation>
    </message>
    <message>
        <source>there is a team of that name</source>
        <translation>已有同名的调解队</translation>
    </message>
    <message>
        <source>somebody else has changed it in the meantime</source>
        <translation>期间已被他人改动</translation>
    </message>
    <message>
        <source>there is no such problem</source>
        <translation>没有这个问题</translation>
    </message>
    <message>
        <source>there is no such series, or it was stopped</source>
        <translation>没有这个周期指令，或已停止</translation>
    </message>
    <message>
        <source>nobody was reached, so nobody can have answered</source>
        <translation>没有接通，不会有答复</translation>
    </message>
    <message>
        <source>the next call on %1 lies before this one</source>
        <translation>下次回访 %1 早于本次</translation>
    </message>
    <message>
        <source>it has no entry %1 that can be struck</source>
        <translation>没有可以销去的第 %1 条</translation>
    </message>
    <message>
        <source>striking needs a reason</source>
        <translation>销去须写明原因</translation>
    </message>
    <message>
        <source>%1 is not possible while it is %2</source>
        <translation>%2 时不能 %1</translation>
    </message>
    <message>
        <source>the week %1 is signed</source>
        <translation>%1 周已签</translation>
    </message>
    <message>
        <source>the team leader can revoke the signature, with a reason</source>
        <translation>带班领导可以写明原因后撤签</translation>
    </message>
    <message>
        <source>only a caller who is dissatisfied or whose matter is unsolved gives a task</source>
        <translation>只有不满意或未解决的才转指令</translation>
    </message>
    <message>
        <source>it has its task already</source>
        <translation>已有指令</translation>
    </message>
    <message>
        <source>not a week such as 2025-W20</source>
        <translation>不是 2025-W20 这样的周</translation>
    </message>
    <message>
        <source>the week is signed already</source>
        <translation>这一周已签</translation>
    </message>
    <message>
        <source>the week is not over before %1</source>
        <translation>这一周到 %1 才结束</translation>
    </message>
    <message>
        <source>%1 calls were not tried; signing all the same needs a reason</source>
        <translation>还有 %1 起没有回访；仍要签须写明原因</translation>
    </message>
    <message>
        <source>the week is not signed</source>
        <translation>这一周没有签</translation>
    </message>
    <message>
        <source>revoking needs a reason</source>
        <translation>撤签须写明原因</translation>
    </message>
    <message>
        <source>a case needs a number and a type</source>
        <translation>案件要有编号和类型</translation>
    </message>
    <message>
        <source>%1 has not come yet</source>
        <translation>%1 还没有到</translation>
    </message>
    <message>
        <source>no such role: %1</source>
        <translation>没有这个角色：%1</translation>
    </message>
    <message>
        <source>the review rhythm must be 1 to 366 days</source>
        <translation>复核间隔须为 1 到 366 天</translation>
    </message>
    <message>
        <source>what the dispute is about is missing</source>
        <translation>缺少纠纷内容</translation>
    </message>
    <message>
        <source>a level above blue needs a reason</source>
        <translation>蓝色以上须写明定级理由</translation>
    </message>
    <message>
        <source>the sum at stake must be a number from 0 on</source>
        <translation>涉及金额须为不小于 0 的数</translation>
    </message>
    <message>
        <source>which level is missing: red, yellow or blue</source>
        <translation>缺少级别：red、yellow 或 blue</translation>
    </message>
    <message>
        <source>it has this level and rhythm already</source>
        <translation>级别和间隔没有变</translation>
    </message>
    <message>
        <source>which joint form is missing: three-offices or officer-plus</source>
        <translation>缺少联动形式：three-offices 或 officer-plus</translation>
    </message>
    <message>
        <source>its joint form is %1</source>
        <translation>它的联动形式是 %1</translation>
    </message>
    <message>
        <source>which stage is missing: asked, accepted, met or ended</source>
        <translation>缺少阶段：asked、accepted、met 或 ended</translation>
    </message>
    <message>
        <source>the joint form has reached %1 or a later stage already</source>
        <translation>联动已到 %1 或更后的阶段</translation>
    </message>
    <message>
        <source>the date %1 lies before this step</source>
        <translation>日期 %1 早于这一步</translation>
    </message>
    <message>
        <source>nothing was agreed</source>
        <translation>还没有协议</translation>
    </message>
    <message>
        <source>what was agreed is done already</source>
        <translation>协议已经履行</translation>
    </message>
    <message>
        <source>a later dispute has taken it up already</source>
        <translation>已有后来的纠纷接续</translation>
    </message>
    <message>
        <source>its outline is not a polygon</source>
        <translation>轮廓不是多边形</translation>
    </message>
    <message>
        <source>write POLYGON ((lon lat, lon lat, …)) in WGS 84</source>
        <translation>请按 WGS 84 写成 POLYGON ((经度 纬度, 经度 纬度, …))</translation>
    </message>
    <message>
        <source>a problem needs a name</source>
        <translation>问题要有名称</translation>
    </message>
    <message>
        <source>a problem needs a place: a grid or an outline</source>
        <translation>问题要有地点：警格或轮廓</translation>
    </message>
    <message>
        <source>it has no measure of its own</source>
        <translation>它没有自定指标</translation>
    </message>
    <message>
        <source>a reading needs a value, and nothing else has one</source>
        <translation>读数要有数值，其他步骤不带数值</translation>
    </message>
    <message>
        <source>it ends before it begins</source>
        <translation>结束早于开始</translation>
    </message>
    <message>
        <source>nothing was recorded: mend the cell and read the sheet in again</source>
        <translation>一条也没有记下：改好这一格后重新读入</translation>
    </message>
    <message>
        <source>“%1” is not the callback of this call in this week</source>
        <translation>“%1”不是这一周这起警情的回访</translation>
    </message>
    <message>
        <source>“%1” is neither 是 nor 否</source>
        <translation>“%1”既不是“是”也不是“否”</translation>
    </message>
    <message>
        <source>the result is missing</source>
        <translation>缺少回访结果</translation>
    </message>
    <message>
        <source>“%1” is neither 已接通 nor 未接通</source>
        <translation>“%1”既不是“已接通”也不是“未接通”</translation>
    </message>
    <message>
        <source>“%1” is neither 满意 nor 基本满意 nor 不满意</source>
        <translation>“%1”不是“满意、基本满意、不满意”之一</translation>
    </message>
    <message>
        <source>“%1” is not a day such as 2025-05-20</source>
        <translation>“%1”不是 2025-05-20 这样的日期</translation>
    </message>
    <message>
        <source>“%1” stands in the sheet twice</source>
        <translation>“%1”在表中出现两次</translation>
    </message>
    <message>
        <source>“%1”: something was recorded since the sheet went out</source>
        <translation>“%1”：表导出后又有记录</translation>
    </message>
    <message>
        <source>has no calls in %1</source>
        <translation>在 %1 没有警情</translation>
    </message>
    <message>
        <source>no row says which week it is of</source>
        <translation>没有一行写明是哪一周</translation>
    </message>
    <message>
        <source>nothing was taken in: mend the row and read the list in again</source>
        <translation>没有收进任何内容：改好这一行再读入</translation>
    </message>
    <message>
        <source>the column %1 (%2) is missing</source>
        <translation>缺少 %1（%2）列</translation>
    </message>
    <message>
        <source>“%1” is no category</source>
        <translation>“%1”不是类别</translation>
    </message>
    <message>
        <source>“%1” is neither red nor yellow nor blue</source>
        <translation>“%1”不是红、黄、蓝之一</translation>
    </message>
    <message>
        <source>“%1” is not a time such as 2025-05-20 14:30</source>
        <translation>“%1”不是 2025-05-20 14:30 这样的时间</translation>
    </message>
    <message>
        <source>“%1” is no sum</source>
        <translation>“%1”不是金额</translation>
    </message>
    <message>
        <source>the number is missing</source>
        <translation>缺少编号</translation>
    </message>
    <message>
        <source>the number “%1” stands in the list twice</source>
        <translation>编号“%1”在名单中出现两次</translation>
    </message>
    <message>
        <source>there is no secret of 16 characters or more to sign with</source>
        <translation>没有不少于 16 个字符的签名密钥</translation>
    </message>
    <message>
        <source>name its file as webhook_secret in station.toml</source>
        <translation>请在 station.toml 用 webhook_secret 写明密钥文件</translation>
    </message>
    <message>
        <source>the station has no outbox</source>
        <translation>没有设置发件夹</translation>
    </message>
    <message>
        <source>name a folder as outbox in station.toml</source>
        <translation>请在 station.toml 用 outbox 写明文件夹</translation>
    </message>
    <message>
        <source>the station has no webhook</source>
        <translation>没有设置推送地址</translation>
    </message>
    <message>
        <source>name an http:// or https:// address as webhook in station.toml</source>
        <translation>请在 station.toml 用 webhook 写明 http:// 或 https:// 地址</translation>
    </message>
    <message>
        <source>“%1” means nothing here</source>
        <translation>这里不能填“%1”</translation>
    </message>
    <message>
        <source>“%1” is not the check of task %2</source>
        <translation>“%1”不是指令 %2 的核对编号</translation>
    </message>
    <message>
        <source>there is no such task: %1</source>
        <translation>没有这条指令：%1</translation>
    </message>
    <message>
        <source>task %1 was changed since the sheet went out</source>
        <translation>指令 %1 在发表之后有了变化</translation>
    </message>
    <message>
        <source>there is no open task for a sheet</source>
        <translation>没有可以进表的未办结指令</translation>
    </message>
    <message>
        <source>task %1 stands in the sheet twice</source>
        <translation>指令 %1 在表里出现两次</translation>
    </message>
    <message>
        <source>must be 1 to 520</source>
        <translation>须为 1 到 520</translation>
    </message>
    <message>
        <source>is no call of %1 to be called back</source>
        <translation>不是 %1 要回访的警情</translation>
    </message>
    <message>
        <source>must be reached or missed</source>
        <translation>须为 reached 或 missed</translation>
    </message>
    <message>
        <source>must be yes or no</source>
        <translation>须为 yes 或 no</translation>
    </message>
    <message>
        <source>must be satisfied, fairly or dissatisfied</source>
        <translation>须为 satisfied、fairly 或 dissatisfied</translation>
    </message>
    <message>
        <source>must be red, yellow or blue</source>
        <translation>须为 red、yellow 或 blue</translation>
    </message>
    <message>
        <source>there is no team of that name</source>
        <translation>没有这个名字的调解队</translation>
    </message>
    <message>
        <source>must be daily, weekly or monthly</source>
        <translation>须为 daily、weekly 或 monthly</translation>
    </message>
    <message>
        <source>not a number: %1</source>
        <translation>不是数字：%1</translation>
    </message>
    <message>
        <source>must be three-offices or officer-plus</source>
        <translation>须为 three-offices 或 officer-plus</translation>
    </message>
    <message>
        <source>must be asked, accepted, met or ended</source>
        <translation>须为 asked、accepted、met 或 ended</translation>
    </message>
    <message>
        <source>the number must lie between 1 and 120</source>
        <translation>应在 1 到 120 之间</translation>
    </message>
    <message>
        <source>not a pace such as day, 2 weeks or month: %1</source>
        <translation>不是周期（如 day、2 weeks、month）：%1</translation>
    </message>
    <message>
        <source>a sheet is written as .xlsx</source>
        <translation>表格写成 .xlsx</translation>
    </message>
    <message>
        <source>a slip is written as .pdf</source>
        <translation>指令单写成 .pdf</translation>
    </message>
    <message>
        <source>not a day such as 2025-05-20</source>
        <translation>不是 2025-05-20 这样的日期</translation>
    </message>
    <message>
        <source>there is not enough memory to seal it</source>
        <translation>内存不足，无法加密口令</translation>
    </message>
    <message>
        <source>somebody is called so already</source>
        <translation>已有同名账号</translation>
    </message>
    <message>
        <source>the name or the password is wrong</source>
        <translation>用户名或口令不正确</translation>
    </message>
    <message>
        <source>the password must have at least %1 characters</source>
        <translation>口令至少要有 %1 个字符</translation>
    </message>
    <message>
        <source>the password must not contain the name</source>
        <translation>口令中不能包含用户名</translation>
    </message>
    <message>
        <source>system, security and audit administrator are roles of a person each, and of no other role</source>
        <translation>系统管理员、安全管理员、审计管理员须由三人分别担任，且不得兼任其他角色</translation>
    </message>
    <message>
        <source>nobody is called so</source>
        <translation>没有这个账号</translation>
    </message>
    <message>
        <source>nobody else is %1</source>
        <translation>没有其他人担任 %1</translation>
    </message>
    <message>
        <source>after %1 wrong passwords the account is locked until %2</source>
        <translation>口令连续错误 %1 次，账号锁定至 %2</translation>
    </message>
    <message>
        <source>a login is one word of at most 64 bytes</source>
        <translation>用户名须为一个词，最长 64 字节</translation>
    </message>
    <message>
        <source>nobody is %1 yet</source>
        <translation>还没有人担任 %1</translation>
    </message>
    <message>
        <source>a chief and three administrators are needed; a station of one person leaves it off</source>
        <translation>须有所长和三名管理员；单人值守的派出所可不启用</translation>
    </message>
    <message>
        <source>these roles may not do that: %1; who may: %2</source>
        <translation>这些角色无权执行：%1；有权执行的角色：%2</translation>
    </message>
    <message>
        <source>this store checks its users: say who does it</source>
        <translation>本库已启用用户核验：请说明由谁执行</translation>
    </message>
    <message>
        <source>nobody is permitted to do that while users are checked</source>
        <translation>启用用户核验后，任何人都不得执行此操作</translation>
    </message>
    <message>
        <source>this is no number of a descriptor; a password is never an argument</source>
        <translation>这不是文件描述符编号；口令不得作为参数给出</translation>
    </message>
    <message>
        <source>no password came from it</source>
        <translation>没有读到口令</translation>
    </message>
    <message>
        <source>a password is needed and there is no terminal to ask for it</source>
        <translation>需要口令，但没有可供输入的终端</translation>
    </message>
    <message>
        <source>not among %1</source>
        <translation>不在以下范围：%1</translation>
    </message>
    <message>
        <source>the two are not the same</source>
        <translation>两次输入不一致</translation>
    </message>
    <message>
        <source>while users are checked the security administrator gives the roles</source>
        <translation>启用用户核验后，角色由安全管理员授予</translation>
    </message>
    <message>
        <source>add it without roles, then: users roles</source>
        <translation>请先不带角色添加，再执行 users roles</translation>
    </message>
    <message>
        <source>give 0 (everything is kept) to %1 years</source>
        <translation>请给出0（全部保留）到%1年</translation>
    </message>
    <message>
        <source>nobody has signed in</source>
        <translation>尚未登录</translation>
    </message>
</context>
<context>
    <name>jingge::ActionButton</name>
    <message>
        <source>%1 (%2)</source>
        <comment>name, keys</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>jingge::AddressesPart</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>起数</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近一起</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Assigned by hand</source>
        <translation>人工指定的地址</translation>
    </message>
    <message>
        <source>Find an address</source>
        <translation>找地址</translation>
    </message>
    <message>
        <source>Addresses without a place</source>
        <translation>待定位的地址</translation>
    </message>
    <message>
        <source>Find a grid: name, code or first letters</source>
        <translation>找网格：名称、代码或拼音首字母</translation>
    </message>
    <message>
        <source>Grids</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Assign the grid</source>
        <translation>指定这个网格</translation>
    </message>
    <message>
        <source>Take the assignment back</source>
        <translation>撤回指定</translation>
    </message>
    <message>
        <source>No address waits for a place</source>
        <translation>没有待定位的地址</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) wait for a place</source>
        <translation>
            <numerusform>%n 个地址待定位</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1</source>
        <translation>，%1</translation>
    </message>
    <message>
        <source>; %1 have no address either</source>
        <translation>；另有 %1连地址也没有</translation>
    </message>
    <message>
        <source>In which grid is %1?</source>
        <translation>%1 在哪个网格？</translation>
    </message>
    <message>
        <source>Choose an address at the left</source>
        <translation>先在左边选一个地址</translation>
    </message>
    <message>
        <source>%1 is in %2 from now on.</source>
        <translation>今后 %1 都算在%2。</translation>
    </message>
    <message>
        <source>%1 waits for a place again.</source>
        <translation>%1 重新待定位。</translation>
    </message>
</context>
<context>
    <name>jingge::AreaChooser</name>
    <message>
        <source>Areas</source>
        <translation>辖区</translation>
    </message>
</context>
<context>
    <name>jingge::AreasPage</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Import areas</source>
        <translation>导入网格</translation>
    </message>
    <message>
        <source>Look first, then take in: nothing is written before “Import”.</source>
        <translation>先看再收：点“导入”之前什么也不写入。</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>What they are</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码字段</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Area above</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>Residents</source>
        <translation>人口</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>Fields of the file</source>
        <translation>文件的字段</translation>
    </message>
    <message>
        <source>After the import</source>
        <translation>导入后会是这样</translation>
    </message>
    <message>
        <source>The file itself is not changed</source>
        <translation>原文件不改动</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Go on with incidents…</source>
        <translation>接着导入警情…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Drop one on the window, or choose it here.</source>
        <translation>把面文件拖进窗口，或在这里选择。</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>换个文件…</translation>
    </message>
    <message>
        <source>As the file says</source>
        <translation>按文件所说</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>请选定…</translation>
    </message>
    <message>
        <source>Found by place</source>
        <translation>按位置判定</translation>
    </message>
    <message>
        <source>Same as the code</source>
        <translation>同编码</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>WGS 84 (the file says none)</source>
        <translation>WGS 84（文件未注明）</translation>
    </message>
    <message>
        <source>%1 (the file says so)</source>
        <translation>%1（文件注明）</translation>
    </message>
    <message>
        <source>What stands in the fields</source>
        <translation>各字段里是什么</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>有值</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>不同值</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>值样</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>%1 features, %2 with a surface</source>
        <translation>%1 个要素，%2 个是面</translation>
    </message>
    <message>
        <source>What the file brings is seen here.</source>
        <translation>文件里有什么，先在这里看。</translation>
    </message>
    <message>
        <source>Taking in…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Show the areas</source>
        <translation>看导入的网格</translation>
    </message>
    <message>
        <source>%1: %2 new, %3 take the place of those of the same code</source>
        <translation>%1：新增 %2，按编码替换 %3</translation>
    </message>
    <message>
        <source>%1 km² together</source>
        <translation>共 %1 km²</translation>
    </message>
    <message>
        <source>%1 residents</source>
        <translation>%1 人</translation>
    </message>
    <message>
        <source>%1 outlines are mended, %2 features rejected</source>
        <translation>修补 %1 个，退回 %2 个</translation>
    </message>
    <message>
        <source>First: feature %1, %2</source>
        <translation>第一个：第 %1 个要素，%2</translation>
    </message>
    <message>
        <source>Coordinates cannot be judged yet: the station has neither incidents nor other areas.</source>
        <translation>还不能判断坐标系：本所还没有警情，也没有别的层级。</translation>
    </message>
    <message>
        <source>Incidents that would lie inside, by coordinate system:</source>
        <translation>按各坐标系，落在面内的警情：</translation>
    </message>
    <message>
        <source>Other areas whose middle would lie inside, by coordinate system:</source>
        <translation>按各坐标系，中心落在面内的其他层级：</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>More lie inside with %1: choose it at “Coordinates” if that is what the file is in.</source>
        <translation>按 %1 落入的更多：若文件确是这种坐标，请在“坐标系”里选它。</translation>
    </message>
    <message>
        <source>%1 read: %2 new, %3 updated, %4 unchanged, %5 mended, %6 rejected.</source>
        <translation>读入 %1：新增 %2，更新 %3，未变 %4，修补 %5，退回 %6。</translation>
    </message>
    <message>
        <source>Rejected and mended</source>
        <translation>退回和修补的要素</translation>
    </message>
</context>
<context>
    <name>jingge::AreasSession</name>
    <message>
        <source>First choose a file that can be read</source>
        <translation>先选一个读得出的文件</translation>
    </message>
    <message>
        <source>First choose the field of the code</source>
        <translation>先选定编码字段</translation>
    </message>
    <message>
        <source>No area could be taken from this layer</source>
        <translation>这个图层里没有能用的面</translation>
    </message>
    <message>
        <source>This cannot be read so</source>
        <translation>照这样读不出</translation>
    </message>
</context>
<context>
    <name>jingge::AuditPart</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Check the chain</source>
        <translation>核验日志链</translation>
    </message>
    <message>
        <source>Words in the records</source>
        <translation>按文字查找</translation>
    </message>
    <message>
        <source>Words: an act, a person, a number</source>
        <translation>文字：事项、人员、编号</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>审计日志</translation>
    </message>
    <message>
        <source>Your role does not read the audit log.</source>
        <translation>本角色不能查看审计日志。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s); the chain was not checked yet</source>
        <translation>
            <numerusform>%n 条记录，日志链尚未核验</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking the chain…</source>
        <translation>正在核验日志链…</translation>
    </message>
    <message>
        <source>The chain breaks at record %1: %2</source>
        <translation>日志链在第 %1 条断开：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s), whole and sealed under the station&apos;s key</source>
        <translation>
            <numerusform>%n 条记录，完整，由本所密钥密封</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s), whole, but chained without a key</source>
        <translation>
            <numerusform>%n 条记录，完整，但未用密钥</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) in order; the key that seals them is not at hand</source>
        <translation>
            <numerusform>%n 条记录，次序完整，密封密钥不在本机</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingge::AxisGridPanel</name>
    <message>
        <source>24-hour axes</source>
        <translation>各网格 24 小时轴</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Chosen hours</source>
        <translation>选中时段</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总量</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>峰值</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>纵轴</translation>
    </message>
    <message>
        <source>Common</source>
        <translation>统一</translation>
    </message>
    <message>
        <source>%1, incidents an hour</source>
        <translation>%1，起/小时</translation>
    </message>
    <message>
        <source>No areas yet</source>
        <translation>还没有网格</translation>
    </message>
    <message>
        <source>Each grid gets an axis of its own here.</source>
        <translation>导入网格后，每格一条 24 小时轴</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>%1, each as high as its own busiest hour</source>
        <translation>%1，纵轴各自：以本格最高小时为顶</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>各自</translation>
    </message>
</context>
<context>
    <name>jingge::AxisGridView</name>
    <message>
        <source>24-hour axes of the areas</source>
        <translation>各网格 24 小时轴</translation>
    </message>
    <message>
        <source>Arrows choose an area, Shift with left or right brushes hours, Escape lets go.</source>
        <translation>方向键选网格，Shift 加左右键刷选时段，Esc 取消。</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>, %1, %2</source>
        <translation>，%1，%2</translation>
    </message>
</context>
<context>
    <name>jingge::Breadcrumbs</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Weekdays</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>辖区</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>without invalid calls</source>
        <translation>不含无效</translation>
    </message>
    <message>
        <source>The way to this count</source>
        <translation>逐步收窄的过程</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>已选 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>All incidents that count; goes back to all of them.</source>
        <translation>全部计入的警情；点此回到全部。</translation>
    </message>
    <message>
        <source>In the time range %1; keeps the time alone.</source>
        <translation>时间范围 %1 内；点此只留时间。</translation>
    </message>
    <message>
        <source>Under the whole filter</source>
        <translation>全部筛选条件之下</translation>
    </message>
    <message>
        <source>Under the whole filter: %1</source>
        <translation>全部筛选条件之下：%1</translation>
    </message>
    <message>
        <source>All incidents</source>
        <translation>全部警情</translation>
    </message>
    <message>
        <source>Without: %1</source>
        <translation>去掉：%1</translation>
    </message>
</context>
<context>
    <name>jingge::CalendarPanel</name>
    <message>
        <source>Calendar of days</source>
        <translation>警情日历</translation>
    </message>
    <message>
        <source>A day begins</source>
        <translation>一天的起点</translation>
    </message>
    <message>
        <source>Calendar day</source>
        <translation>自然日</translation>
    </message>
    <message>
        <source>Police day from %1</source>
        <translation>警务日（%1 起）</translation>
    </message>
    <message numerus="yes">
        <source>%1 on %n day(s)</source>
        <translation>
            <numerusform>%n 天，%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingge::CalendarView</name>
    <message>
        <source>Jan</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5月</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>6月</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>10月</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>12月</translation>
    </message>
    <message>
        <source>Calendar of days</source>
        <translation>警情日历</translation>
    </message>
    <message>
        <source>Arrows move by a day or a week, with Shift they brush, Enter chooses the day, Escape lets go.</source>
        <translation>方向键按天或按周移动，按住 Shift 刷选，回车选这一天，Esc 取消。</translation>
    </message>
    <message>
        <source>%1 incidents</source>
        <comment>in a year</comment>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>Incidents a day</source>
        <translation>每日起数</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>放假</translation>
    </message>
    <message>
        <source>worked instead</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Drag over days to choose a period</source>
        <translation>拖过若干天即选这段时间；点月份选整月</translation>
    </message>
    <message>
        <source>The holidays of %1 are not known: only weekends can be told</source>
        <translation>没有 %1 年的放假安排，只分周末</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>No incidents yet</source>
        <translation>还没有警情</translation>
    </message>
    <message>
        <source>, %1, a day off</source>
        <translation>，%1放假</translation>
    </message>
    <message>
        <source>, worked instead of %1</source>
        <translation>，%1调休上班</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, %1, %2</source>
        <translation>，%1，%2</translation>
    </message>
</context>
<context>
    <name>jingge::CallbackForm</name>
    <message>
        <source>What came of it</source>
        <translation>回访结果</translation>
    </message>
    <message>
        <source>missed 0</source>
        <translation>未接通 0</translation>
    </message>
    <message>
        <source>reached 9</source>
        <translation>已接通 9</translation>
    </message>
    <message>
        <source>Is it solved</source>
        <translation>是否解决</translation>
    </message>
    <message>
        <source>yes Y</source>
        <translation>是 Y</translation>
    </message>
    <message>
        <source>no N</source>
        <translation>否 N</translation>
    </message>
    <message>
        <source>Is the caller satisfied</source>
        <translation>是否满意</translation>
    </message>
    <message>
        <source>satisfied 1</source>
        <translation>满意 1</translation>
    </message>
    <message>
        <source>fairly 2</source>
        <translation>基本满意 2</translation>
    </message>
    <message>
        <source>dissatisfied 3</source>
        <translation>不满意 3</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>What was done about it (M)</source>
        <translation>采取了什么措施（M）</translation>
    </message>
    <message>
        <source>Next call</source>
        <translation>下次回访</translation>
    </message>
    <message>
        <source>2026-07-14 (D)</source>
        <translation>2026-07-14（D）</translation>
    </message>
    <message>
        <source>Who calls</source>
        <translation>回访人</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>回访人</translation>
    </message>
    <message>
        <source>Record, next (Enter)</source>
        <translation>记下，下一起（回车）</translation>
    </message>
    <message>
        <source>Draft a task</source>
        <translation>转指令</translation>
    </message>
    <message>
        <source>Strike the last entry</source>
        <translation>销去最后一条</translation>
    </message>
</context>
<context>
    <name>jingge::CallbackModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>民警</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Next call</source>
        <translation>下次回访</translation>
    </message>
</context>
<context>
    <name>jingge::CallbackPanel</name>
    <message>
        <source>Callbacks</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Which calls</source>
        <translation>看哪些警情</translation>
    </message>
    <message>
        <source>To do</source>
        <comment>callbacks</comment>
        <translation>待办</translation>
    </message>
    <message>
        <source>All</source>
        <comment>callbacks</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>Week before</source>
        <translation>上一周</translation>
    </message>
    <message>
        <source>Week after</source>
        <translation>下一周</translation>
    </message>
    <message>
        <source>Write the week&apos;s sheet</source>
        <translation>导出本周回访单</translation>
    </message>
    <message>
        <source>Read a filled sheet</source>
        <translation>读入填好的回访单</translation>
    </message>
    <message>
        <source>Calls of the week</source>
        <translation>本周警情</translation>
    </message>
    <message>
        <source>No calls in this week</source>
        <translation>这一周没有警情</translation>
    </message>
    <message>
        <source>Calls that are valid and stand for their event are called back by the third working day after their week.</source>
        <translation>有效警情（一事多报只计一起）在周末后第三个工作日前回访。</translation>
    </message>
    <message>
        <source>Week of the last call</source>
        <translation>看最近一周</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n call(s) called back</source>
        <translation>
            <numerusform>%n 起，已回访 %1 起</numerusform>
        </translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>期限 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>逾期 %n 起</numerusform>
        </translation>
    </message>
    <message>
        <source>The caller is not content: choose the call again to draft a task.</source>
        <translation>不满意或未解决：再选这一起，可转指令。</translation>
    </message>
    <message>
        <source>The entry is struck and stays in the log.</source>
        <translation>这一条已销，日志里仍在。</translation>
    </message>
    <message>
        <source>Callback: %1, %2</source>
        <translation>回访未妥：%1，%2</translation>
    </message>
    <message>
        <source>Task %1 is drafted.</source>
        <translation>已拟指令 %1。</translation>
    </message>
    <message>
        <source>The week %1 is signed.</source>
        <translation>%1 周已签。</translation>
    </message>
    <message>
        <source>The signature of %1 is revoked.</source>
        <translation>%1 周已撤签。</translation>
    </message>
    <message>
        <source>Sheets (*.xlsx *.csv)</source>
        <translation>回访单 (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>callbacks-%1.xlsx</source>
        <translation>回访单-%1.xlsx</translation>
    </message>
    <message>
        <source>The sheet is in %1</source>
        <translation>回访单在 %1</translation>
    </message>
    <message>
        <source>%1: %2 recorded, %3 known already, %4 empty</source>
        <translation>%1：记下 %2 起，已有 %3 起，空 %4 起</translation>
    </message>
</context>
<context>
    <name>jingge::CallbackSide</name>
    <message>
        <source>Rate</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>分子 / 分母</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应回访</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>已回访</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Rates of the week</source>
        <translation>本周各率</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>各周</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Sign the week</source>
        <translation>签本周</translation>
    </message>
    <message>
        <source>Revoke the signature</source>
        <translation>撤签</translation>
    </message>
    <message>
        <source>Nobody has signed this week.</source>
        <translation>本周还没有签。</translation>
    </message>
    <message>
        <source>The week can be signed when it is over.</source>
        <translation>这一周结束后才能签。</translation>
    </message>
    <message>
        <source>Signed by %1 on %2; entries are closed.</source>
        <translation>%1 于 %2 签字，记录已封。</translation>
    </message>
    <message>
        <source>The signature was revoked by %1 on %2.</source>
        <translation>%1 于 %2 撤签。</translation>
    </message>
    <message>
        <source>Reason: why calls were not tried, why revoked, why struck</source>
        <translation>原因：为何未访、为何撤签、为何销去</translation>
    </message>
</context>
<context>
    <name>jingge::CategoriesStep</name>
    <message>
        <source>Word of the file</source>
        <translation>文件里的说法</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别（确认）</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>The file has no column of categories; its calls count as “other”.</source>
        <translation>文件没有类别列，全部计入“其他”。</translation>
    </message>
    <message>
        <source>%1 different words. Those without a category of their own count as “other”.</source>
        <translation>共 %1 种说法。没有对照的计入“其他”。</translation>
    </message>
    <message>
        <source>Category of %1</source>
        <translation>%1 的类别</translation>
    </message>
</context>
<context>
    <name>jingge::CategoryChooser</name>
    <message>
        <source>Categories</source>
        <translation>类别</translation>
    </message>
</context>
<context>
    <name>jingge::CategoryField</name>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>jingge::ChartPanel</name>
    <message>
        <source>Analyses</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Stop computing</source>
        <translation>停止计算</translation>
    </message>
    <message>
        <source>Save the recipe…</source>
        <translation>保存配方…</translation>
    </message>
    <message>
        <source>Analysis: %1</source>
        <translation>分析：%1</translation>
    </message>
    <message>
        <source>Figures of the analysis</source>
        <translation>分析数据表</translation>
    </message>
    <message>
        <source>Nothing can be said</source>
        <translation>无法作出判断</translation>
    </message>
    <message>
        <source>Computing, %1 %</source>
        <translation>正在计算，%1 %</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>Stopped; choose a setting to compute again.</source>
        <translation>已停止；改动任一设置即重新计算。</translation>
    </message>
    <message>
        <source>Save the recipe</source>
        <translation>保存配方</translation>
    </message>
    <message>
        <source>Views and recipes (*.jinggeview)</source>
        <translation>视图和配方 (*.jinggeview)</translation>
    </message>
    <message>
        <source>Compute again</source>
        <translation>重新计算</translation>
    </message>
    <message>
        <source>This takes a while</source>
        <translation>需要算一会儿</translation>
    </message>
    <message>
        <source>With so many incidents it is computed when you ask for it.</source>
        <translation>警情较多，点一下再算。</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>开始计算</translation>
    </message>
</context>
<context>
    <name>jingge::CheckStep</name>
    <message>
        <source>Rows that would be rejected</source>
        <translation>会退回的行</translation>
    </message>
    <message>
        <source>Of %1 rows tried, %2 would be taken, %3 rejected, %4 left out by the mapping&apos;s filter.</source>
        <translation>试读 %1 行：可收 %2 行，退回 %3 行，按方案略去 %4 行。</translation>
    </message>
    <message>
        <source>%1 rows repeat a number; the last one counts.</source>
        <translation>%1 行单号重复，以最后一行为准。</translation>
    </message>
</context>
<context>
    <name>jingge::Chip</name>
    <message>
        <source>Opens the choice; Delete lets go of it.</source>
        <translation>打开选择；Delete 键取消此项。</translation>
    </message>
    <message>
        <source>Opens the choice.</source>
        <translation>打开选择。</translation>
    </message>
</context>
<context>
    <name>jingge::ColumnRow</name>
    <message>
        <source>(no name)</source>
        <translation>（无表头）</translation>
    </message>
    <message>
        <source>Field of %1</source>
        <translation>%1 对应的字段</translation>
    </message>
    <message>
        <source>%1 is: %2</source>
        <translation>%1 是：%2</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Header: %1</source>
        <translation>表头得分：%1</translation>
    </message>
    <message>
        <source>Values: %1</source>
        <translation>数值得分：%1</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>请选定</translation>
    </message>
</context>
<context>
    <name>jingge::ColumnsStep</name>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>值样</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>对应字段</translation>
    </message>
</context>
<context>
    <name>jingge::CommandPalette</name>
    <message>
        <source>What was found</source>
        <translation>找到的项目</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Words, initials, an area or the start of a number</source>
        <translation>可输文字、拼音首字母、网格名或警情编号开头</translation>
    </message>
    <message>
        <source>area, %1</source>
        <translation>网格，%1</translation>
    </message>
</context>
<context>
    <name>jingge::ConfirmBar</name>
    <message>
        <source>Why (kept with the import)</source>
        <translation>原因（随这一批留存）</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不收回</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>确认</translation>
    </message>
</context>
<context>
    <name>jingge::DataPanel</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入批次</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>待定位地址</translation>
    </message>
    <message>
        <source>Quality of the data</source>
        <translation>数据质量</translation>
    </message>
    <message>
        <source>Imports and taking them back</source>
        <translation>导入批次与收回</translation>
    </message>
    <message>
        <source>Addresses without a place</source>
        <translation>待定位的地址</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>监视文件夹</translation>
    </message>
    <message>
        <source>The watched folder</source>
        <translation>监视文件夹</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>审计日志</translation>
    </message>
    <message>
        <source>Who did what: the audit log</source>
        <translation>谁做了什么：审计日志</translation>
    </message>
</context>
<context>
    <name>jingge::DefaultPoints</name>
    <message>
        <source>Default points: one spot for more than 1 % of what has coordinates</source>
        <translation>默认点：一个点占了有坐标警情的 1 % 以上</translation>
    </message>
    <message>
        <source>%1, %2: %3, %4</source>
        <translation>%1，%2：%3，占 %4</translation>
    </message>
    <message>
        <source>, %1 under the filter</source>
        <translation>，筛选下 %1 起</translation>
    </message>
    <message>
        <source>: %1</source>
        <translation>；%1</translation>
    </message>
    <message>
        <source>%1, default point %2</source>
        <translation>%1，默认点 %2</translation>
    </message>
    <message>
        <source>List the calls</source>
        <translation>列出警情</translation>
    </message>
    <message>
        <source>Treat as not located</source>
        <translation>今后按未定位处理</translation>
    </message>
</context>
<context>
    <name>jingge::DisputeAgenda</name>
    <message>
        <source>Which meeting</source>
        <translation>哪种会</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>纠纷</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Agenda of the meeting</source>
        <translation>会议议程</translation>
    </message>
    <message>
        <source>resolved of concluded</source>
        <translation>化解率（已化解 / 已办结）</translation>
    </message>
    <message>
        <source>resolved of all</source>
        <translation>化解率（已化解 / 全部登记）</translation>
    </message>
    <message>
        <source>joint form of all</source>
        <translation>机制介入率（联动 / 全部登记）</translation>
    </message>
    <message>
        <source>returned of resolved</source>
        <translation>反弹率（反弹 / 已化解）</translation>
    </message>
</context>
<context>
    <name>jingge::DisputeCard</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Log of the dispute</source>
        <translation>纠纷日志</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>谁来做</translation>
    </message>
    <message>
        <source>What or why</source>
        <translation>内容或原因</translation>
    </message>
    <message>
        <source>What was done, what was agreed, or why</source>
        <translation>做了什么、达成什么，或者为什么</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Until, 2026-07-14</source>
        <translation>期限，如 2026-07-14</translation>
    </message>
    <message>
        <source>Joint form</source>
        <translation>联动形式</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>online %1</source>
        <translation>线上 %1</translation>
    </message>
    <message>
        <source>reported here</source>
        <translation>线下登记</translation>
    </message>
    <message>
        <source>found %1</source>
        <translation>发现于 %1</translation>
    </message>
    <message>
        <source>%1 yuan at stake</source>
        <translation>涉及 %1 元</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>反弹</translation>
    </message>
    <message numerus="yes">
        <source>No entry on %n day(s): %1</source>
        <translation>
            <numerusform>缺 %n 次记录：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Level by %1: %2</source>
        <translation>%1 定级：%2</translation>
    </message>
    <message>
        <source>Agreement: %1</source>
        <translation>协议：%1</translation>
    </message>
    <message>
        <source> (by %1)</source>
        <translation>（%1 前履行）</translation>
    </message>
    <message>
        <source>, performed</source>
        <translation>，已履行</translation>
    </message>
</context>
<context>
    <name>jingge::DisputeForm</name>
    <message>
        <source>A new dispute</source>
        <translation>新登记纠纷</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>纠纷内容</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Why this level</source>
        <translation>定级理由</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Sum at stake, yuan</source>
        <translation>涉及金额（元）</translation>
    </message>
    <message>
        <source>Side A</source>
        <translation>甲方</translation>
    </message>
    <message>
        <source>Side B</source>
        <translation>乙方</translation>
    </message>
    <message>
        <source>Of the sides&apos; names only a mask is kept.</source>
        <translation>当事人姓名只留掩码。</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>jingge::DisputePanel</name>
    <message>
        <source>Disputes</source>
        <translation>纠纷</translation>
    </message>
    <message>
        <source>Which disputes</source>
        <translation>看哪些纠纷</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>disputes</comment>
        <translation>在办</translation>
    </message>
    <message>
        <source>Ended</source>
        <comment>disputes</comment>
        <translation>已结</translation>
    </message>
    <message>
        <source>All</source>
        <comment>disputes</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>Write down a new dispute</source>
        <translation>登记纠纷</translation>
    </message>
    <message>
        <source>Take an online list of disputes in</source>
        <translation>收进线上纠纷名单</translation>
    </message>
    <message>
        <source>No disputes yet</source>
        <translation>还没有纠纷</translation>
    </message>
    <message>
        <source>Write down what officers report, or take the list of the online platform in; each is kept by colour until it is resolved.</source>
        <translation>登记民警报来的，或收进线上平台的名单；按颜色盯到化解。</translation>
    </message>
    <message numerus="yes">
        <source>%n with a missed review</source>
        <translation>
            <numerusform>%n 件漏记</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.xls *.csv)</source>
        <translation>表格 (*.xlsx *.xls *.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n new dispute(s), %1 known already</source>
        <translation>
            <numerusform>新收 %n 件，已有 %1 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingge::DurationField</name>
    <message>
        <source>%1: unit</source>
        <translation>%1：单位</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
</context>
<context>
    <name>jingge::EncodingStep</name>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Between the fields</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>The same line in each encoding</source>
        <translation>同一行用各种编码读出来</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>月在前</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>日在前</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1:  %2</source>
        <translation>%1：  %2</translation>
    </message>
    <message>
        <source>In %1 every day could be a month. Which stands first?</source>
        <translation>%1 里日和月分不清，哪个在前？</translation>
    </message>
    <message>
        <source>Times are read in the usual forms, as civil time without a zone.</source>
        <translation>时间按常见写法读，不带时区。</translation>
    </message>
    <message>
        <source>Times are read in the usual forms and as %1, without a zone.</source>
        <translation>时间按常见写法和 %1 读，不带时区。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>In %1 both orders occur: %2 in row %3 has the month first, %4 in row %5 the day. Which is meant in the others? Rows of the other order will be rejected.</source>
        <translation>“%1”列中两种顺序都有：第 %3 行的 %2 是月在前，第 %5 行的 %4 是日在前。其余各行按哪种理解？另一种顺序的行将被退回。</translation>
    </message>
</context>
<context>
    <name>jingge::ExportDialog</name>
    <message>
        <source>Export “%1”</source>
        <translation>导出“%1”</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>文件种类</translation>
    </message>
    <message>
        <source>Width on paper</source>
        <translation>纸面宽度</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> 毫米</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>%1 dpi</source>
        <translation>%1 dpi</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Table, CSV</source>
        <translation>表格，CSV</translation>
    </message>
    <message>
        <source>Picture, PNG</source>
        <translation>图片，PNG</translation>
    </message>
    <message>
        <source>Drawing, SVG</source>
        <translation>矢量图，SVG</translation>
    </message>
    <message>
        <source>Drawing, PDF</source>
        <translation>矢量图，PDF</translation>
    </message>
    <message>
        <source>The rows that are shown, without names, phones and plates.</source>
        <translation>所显示的各行，不含姓名、电话和车牌。</translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <translation>%1 × %2 毫米</translation>
    </message>
    <message>
        <source>%1, %2 × %3 pixels</source>
        <translation>%1，%2 × %3 像素</translation>
    </message>
    <message>
        <source>Workbook, XLSX</source>
        <translation>工作簿，XLSX</translation>
    </message>
    <message>
        <source>Incidents, CSV</source>
        <translation>警情，CSV</translation>
    </message>
    <message>
        <source>Incidents, XLSX</source>
        <translation>警情，XLSX</translation>
    </message>
    <message>
        <source>Incidents with places, GeoJSON</source>
        <translation>警情（带位置），GeoJSON</translation>
    </message>
    <message>
        <source>Incidents with places, GeoPackage</source>
        <translation>警情（带位置），GeoPackage</translation>
    </message>
    <message>
        <source>Incidents with places, Shapefile</source>
        <translation>警情（带位置），Shapefile</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) under the filter, every field; names, phones and plates masked.</source>
        <translation>
            <numerusform>当前条件下 %n 起，全部字段；姓名、电话、车牌已遮盖。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingge::FacetTree</name>
    <message>
        <source>Search in: %1</source>
        <translation>在%1中查找</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Only this</source>
        <translation>只看此项</translation>
    </message>
    <message>
        <source>Without this</source>
        <translation>排除此项</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>jingge::FileStep</name>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Row of the header</source>
        <translation>表头所在行</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>对照方案</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>换个文件…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Header in row</source>
        <translation>表头在第几行</translation>
    </message>
    <message>
        <source>The first rows, as they stand; personal fields are masked</source>
        <translation>前几行原样；个人信息已遮盖</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>前几行</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 rows, %2 columns</source>
        <translation>%1 行·%2 列</translation>
    </message>
    <message>
        <source>about %1 rows, %2 columns</source>
        <translation>约 %1 行·%2 列</translation>
    </message>
    <message>
        <source>By headers and values</source>
        <translation>按表头与数值对应</translation>
    </message>
    <message>
        <source>By headers and values, as edited here</source>
        <translation>按表头与数值对应（已改动）</translation>
    </message>
    <message>
        <source>%1 (yours, reads %2 % of the columns)</source>
        <translation>%1（自存方案，读到 %2 % 的列）</translation>
    </message>
    <message>
        <source>%1 (shipped, reads %2 % of the columns)</source>
        <translation>%1（预置方案，读到 %2 % 的列）</translation>
    </message>
    <message>
        <source>This mapping fits as it is: you can go straight to the import.</source>
        <translation>此方案完全合用，可直接导入。</translation>
    </message>
    <message>
        <source>Several known mappings fit; unless you choose one, columns are proposed one by one.</source>
        <translation>有几个方案都合用；不选则逐列给出建议。</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>No file chosen yet. Drop one on the window, choose it here, or paste copied cells with Ctrl+V.</source>
        <translation>还没有选文件。拖到窗口里，或在这里选；复制的单元格可用 Ctrl+V 粘贴。</translation>
    </message>
</context>
<context>
    <name>jingge::FilterBar</name>
    <message>
        <source>Back to the filter of before (Alt+Left)</source>
        <translation>退回上一步条件（Alt+←）</translation>
    </message>
    <message>
        <source>Forward again (Alt+Right)</source>
        <translation>再往前一步（Alt+→）</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Weekdays</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>without invalid calls</source>
        <translation>不含无效警情</translation>
    </message>
    <message numerus="yes">
        <source>all %n kind(s)</source>
        <translation>
            <numerusform>全部 %n 类</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>已选 %n 类</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>period, its length</comment>
        <translation>%1·%2</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>没有数据</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>辖区</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reset the whole filter (Ctrl+E)</source>
        <translation>清除全部筛选条件（Ctrl+E）</translation>
    </message>
    <message>
        <source>Of the calls that report one event, one counts. The table can list the others too.</source>
        <translation>一事多报只计一起；警情表中可以列出其余各起。</translation>
    </message>
    <message>
        <source>any</source>
        <comment>words</comment>
        <translation>不限</translation>
    </message>
    <message>
        <source>all %1</source>
        <comment>number of areas</comment>
        <translation>全部 %1 个</translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s) merged</source>
        <translation>
            <numerusform>已并重复 %n 起</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingge::GroupDetail</name>
    <message>
        <source>Calls of the chosen group</source>
        <translation>所选一组的警情</translation>
    </message>
    <message>
        <source>%1, middle gap %2</source>
        <translation>%1，间隔中位 %2</translation>
    </message>
</context>
<context>
    <name>jingge::GroupModel</name>
    <message>
        <source>No.</source>
        <comment>which one in a row</comment>
        <translation>序</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>报警时间</translation>
    </message>
    <message>
        <source>After</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
</context>
<context>
    <name>jingge::HitModel</name>
    <message>
        <source>Hit on</source>
        <translation>命中日</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>处所</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>起数</translation>
    </message>
    <message>
        <source>30 d before | 30 d after</source>
        <translation>前 30 天｜后 30 天</translation>
    </message>
    <message>
        <source>30 days on</source>
        <translation>其后 30 天</translation>
    </message>
</context>
<context>
    <name>jingge::HourAxisPanel</name>
    <message>
        <source>How the axis shows a day</source>
        <translation>小时轴怎样显示一天</translation>
    </message>
    <message numerus="yes">
        <source>Slots of %n minute(s)</source>
        <translation>
            <numerusform>每格 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>All days together</source>
        <translation>各天合计</translation>
    </message>
    <message>
        <source>Monday to Friday and weekend</source>
        <translation>周一至周五与周末分开</translation>
    </message>
    <message>
        <source>Each weekday by itself</source>
        <translation>七天分开</translation>
    </message>
    <message>
        <source>Begin with the police day</source>
        <translation>从警务日起点开始</translation>
    </message>
    <message>
        <source>Show the shifts</source>
        <translation>显示班次</translation>
    </message>
    <message>
        <source>%1: 24 hours</source>
        <translation>%1·24 小时轴</translation>
    </message>
</context>
<context>
    <name>jingge::HourAxisView</name>
    <message>
        <source>24-hour axis of the chosen area</source>
        <translation>所选网格的 24 小时轴</translation>
    </message>
    <message>
        <source>Shift with left or right brushes hours, Control moves the brush, Escape lets go.</source>
        <translation>Shift 加左右键刷选时段，Ctrl 加左右键移动，Esc 取消。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 known only to the day are left out</source>
        <translation>另有 %1 只知日期，未计入</translation>
    </message>
    <message>
        <source>, %1, %2</source>
        <translation>，%1，%2</translation>
    </message>
    <message>
        <source>; %1% of the day&apos;s %2</source>
        <translation>；占全天 %2 起的 %1%</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>two notes on one line</comment>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>heights are incidents a day, weekdays as in the calendar: holidays and days worked instead are not moved</source>
        <translation>柱高为每天起数，按日历上的星期分，放假和调休不另算</translation>
    </message>
</context>
<context>
    <name>jingge::HourBars</name>
    <message>
        <source>Hours of the day, with what each would count</source>
        <translation>一天各时，及各时的起数</translation>
    </message>
</context>
<context>
    <name>jingge::HourChooser</name>
    <message>
        <source>Hours of the day</source>
        <translation>一天中的时段</translation>
    </message>
    <message>
        <source>From hour</source>
        <translation>起始时</translation>
    </message>
    <message>
        <source>To before hour</source>
        <translation>结束时</translation>
    </message>
    <message>
        <source>Night 22 — 06</source>
        <translation>夜间 22 — 06</translation>
    </message>
    <message>
        <source>Late 22 — 02</source>
        <translation>深夜 22 — 02</translation>
    </message>
    <message>
        <source>Day 08 — 18</source>
        <translation>白天 08 — 18</translation>
    </message>
    <message>
        <source>Morning 07 — 09</source>
        <translation>早高峰 07 — 09</translation>
    </message>
    <message>
        <source>Evening 17 — 19</source>
        <translation>晚高峰 17 — 19</translation>
    </message>
    <message>
        <source>Round the clock</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Apply the hours</source>
        <translation>应用时段</translation>
    </message>
    <message>
        <source>From the first hour to before the second; across midnight when it is later.</source>
        <translation>从起始时到结束时之前；起始晚于结束即跨零点。</translation>
    </message>
</context>
<context>
    <name>jingge::ImportPage</name>
    <message>
        <source>Which file</source>
        <translation>哪个文件</translation>
    </message>
    <message>
        <source>How it is written</source>
        <translation>怎样写成</translation>
    </message>
    <message>
        <source>What each column is</source>
        <translation>每一列是什么</translation>
    </message>
    <message>
        <source>What each category is</source>
        <translation>每种类别是什么</translation>
    </message>
    <message>
        <source>Where the calls were</source>
        <translation>警情在哪里</translation>
    </message>
    <message>
        <source>What would be rejected</source>
        <translation>哪些会退回</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Nothing is written before the last step.</source>
        <translation>到最后一步才写入。</translation>
    </message>
    <message>
        <source>Found by the file&apos;s own bytes; you have the last word.</source>
        <translation>按文件内容识别，由您定夺。</translation>
    </message>
    <message>
        <source>Scored by header and by values. What is not certain is not decided for you.</source>
        <translation>按表头与数值各打一次分。拿不准的不替您定。</translation>
    </message>
    <message>
        <source>The file&apos;s own words are kept beside ours, always.</source>
        <translation>原有说法始终一并保留。</translation>
    </message>
    <message>
        <source>The system whose points lie inside most often is shown first.</source>
        <translation>落入本所最多的坐标系排在最前。</translation>
    </message>
    <message>
        <source>Rejected rows are listed; the rest goes on.</source>
        <translation>退回的行逐条列出，其余照常导入。</translation>
    </message>
    <message>
        <source>The file goes in whole or not at all.</source>
        <translation>整个文件要么全部导入，要么一行不留。</translation>
    </message>
    <message>
        <source>Import incidents</source>
        <translation>导入警情</translation>
    </message>
    <message>
        <source>File and sheet</source>
        <translation>文件与工作表</translation>
    </message>
    <message>
        <source>Encoding and times</source>
        <translation>编码与时间</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列的对应</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Places and grids</source>
        <translation>坐标与网格</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>预检</translation>
    </message>
    <message>
        <source>The file itself is not changed</source>
        <translation>原文件不改动</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save as a mapping</source>
        <translation>存为对照方案</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>退回的行</translation>
    </message>
    <message>
        <source>Save the rejected rows as CSV</source>
        <translation>把退回的行存为 CSV</translation>
    </message>
    <message>
        <source>%1 rows, %2 columns</source>
        <translation>%1 行·%2 列</translation>
    </message>
    <message>
        <source>header in row %1</source>
        <translation>表头第 %1 行</translation>
    </message>
    <message>
        <source>Show the new data</source>
        <translation>查看新数据</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已存：%1</translation>
    </message>
    <message>
        <source>About %1 rows so far, %2 rows a second, about %3 s left</source>
        <translation>已读约 %1 行，每秒 %2 行，约剩 %3 秒</translation>
    </message>
    <message>
        <source>%1 rows in %2 s: %3 new, %4 updated, %5 unchanged, %6 rejected, %7 left out by the filter.</source>
        <translation>共 %1 行，用时 %2 秒：新增 %3，更新 %4，未变 %5，退回 %6，按方案略去 %7。</translation>
    </message>
    <message>
        <source>%1 calls have no place, %2 lie in no grid.</source>
        <translation>无坐标 %1 起，不在任何网格 %2 起。</translation>
    </message>
    <message>
        <source>Callers got no matching code: %1</source>
        <translation>报警人没有匹配码：%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Skip to the check</source>
        <translation>直接核对</translation>
    </message>
    <message>
        <source>Import the table in the clipboard</source>
        <translation>导入剪贴板里的表格</translation>
    </message>
</context>
<context>
    <name>jingge::ImportSession</name>
    <message>
        <source>First choose a file that can be read</source>
        <translation>先选一个读得出的文件</translation>
    </message>
    <message>
        <source>First say the order of day and month</source>
        <translation>先定日月顺序才能继续</translation>
    </message>
    <message>
        <source>First decide %1</source>
        <translation>先定 %1 才能继续</translation>
    </message>
    <message>
        <source>First choose the column of %1</source>
        <translation>先选定“%1”是哪一列</translation>
    </message>
</context>
<context>
    <name>jingge::ImportsPart</name>
    <message>
        <source>not finished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已收回</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>批号</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>对照方案</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读入</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>滤除</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>What of the import</source>
        <translation>看这一批的什么</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>退回的行</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>List its calls</source>
        <translation>列出这批警情</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>收回…</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入批次</translation>
    </message>
    <message>
        <source>Rows of the import</source>
        <translation>这一批的行</translation>
    </message>
    <message>
        <source>No imports yet</source>
        <translation>还没有导入</translation>
    </message>
    <message>
        <source>No. %1, %2</source>
        <translation>第 %1 批，%2</translation>
    </message>
    <message>
        <source>Source %1. </source>
        <translation>来源 %1。</translation>
    </message>
    <message>
        <source>Import %1 (%2) rests on it and must be taken back first.</source>
        <translation>第 %1 批（%2）建立在它之上，要先收回那一批。</translation>
    </message>
    <message>
        <source>Nothing rests on it: it can be taken back.</source>
        <translation>没有后来的批次依赖它，可以收回。</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原来</translation>
    </message>
    <message>
        <source>After</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Take back import %1 (%2)? %3 count no more, %4 count with their former version again. Nothing is deleted; the file can be imported again.</source>
        <translation>收回第 %1 批（%2）？%3不再计入，%4恢复为原来的内容。不会删除任何东西，文件可以再次导入。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Import %1 is taken back: %2 count no more, %3 count as before.</source>
        <translation>第 %1 批已收回：%2不再计入，%3恢复原内容。</translation>
    </message>
    <message>
        <source>Taken back %1 by %2.</source>
        <translation>%1 由 %2 收回。</translation>
    </message>
    <message>
        <source> Why: %1</source>
        <translation>原因：%1</translation>
    </message>
</context>
<context>
    <name>jingge::IncidentCard</name>
    <message>
        <source>The chosen incident</source>
        <translation>所选警情</translation>
    </message>
    <message>
        <source>Choose a row to see the incident whole.</source>
        <translation>选一行，看这起警情的全部内容。</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>接警单号</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>报警方式</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>报警人</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>车牌</translation>
    </message>
    <message>
        <source>Main ticket</source>
        <translation>主接警单</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>警情级别</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Narrative</source>
        <translation>报警内容</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>来源文件</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n version(s)</source>
        <translation>
            <numerusform>%1，共 %n 个版本</numerusform>
        </translation>
    </message>
    <message>
        <source> (when it happened; no time of the call)</source>
        <translation>（发案时间，无报警时间）</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>报警时间</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>接警</translation>
    </message>
    <message>
        <source>Dispatched</source>
        <translation>派警</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>En route</source>
        <translation>出警</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>办结时间</translation>
    </message>
    <message>
        <source>%1, %2 after the call</source>
        <translation>%1，报警后 %2</translation>
    </message>
    <message>
        <source> (source: %1)</source>
        <translation>（来源：%1）</translation>
    </message>
    <message>
        <source>; at first %1</source>
        <translation>；初报 %1</translation>
    </message>
    <message>
        <source>outside all areas</source>
        <translation>各网格之外</translation>
    </message>
    <message>
        <source>no place</source>
        <translation>未定位</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>jingge::IncidentFinder</name>
    <message>
        <source>incident</source>
        <translation>警情</translation>
    </message>
    <message>
        <source>address, %1</source>
        <translation>地址，%1</translation>
    </message>
</context>
<context>
    <name>jingge::IncidentModel</name>
    <message>
        <source>Received</source>
        <translation>接警时间</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>网格外</translation>
    </message>
    <message>
        <source>no place</source>
        <translation>未定位</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>重复报警</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未办结</translation>
    </message>
    <message>
        <source>This column is put in order among %1 rows at most.</source>
        <translation>%1 起以内才能按此列排序。</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>接警单号</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>报警方式</translation>
    </message>
    <message>
        <source>Source&apos;s category</source>
        <translation>来源类别</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>办结时间</translation>
    </message>
</context>
<context>
    <name>jingge::IncidentPanel</name>
    <message>
        <source>Incidents</source>
        <translation>警情</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>No incidents yet</source>
        <translation>还没有警情</translation>
    </message>
    <message>
        <source>No incidents here</source>
        <translation>这里没有警情</translation>
    </message>
    <message>
        <source>None passes the filter in what is chosen.</source>
        <translation>所选范围内没有符合条件的警情。</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>退回一步</translation>
    </message>
    <message>
        <source>only what is chosen</source>
        <translation>只看选中</translation>
    </message>
    <message>
        <source>Off: what is chosen stands before all others.</source>
        <translation>不勾选时，选中的排在其余之前。</translation>
    </message>
    <message>
        <source>list duplicates</source>
        <translation>列出重复报警</translation>
    </message>
    <message>
        <source>Calls about an event that another call counts for; figures count each event once.</source>
        <translation>同一事件的其余报警；各处起数仍按一事一起计。</translation>
    </message>
    <message>
        <source>The chosen incident whole</source>
        <translation>所选警情详情</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>只看：%1</translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>排除：%1</translation>
    </message>
    <message>
        <source>chosen group, %1</source>
        <translation>选中的一组，%1</translation>
    </message>
    <message>
        <source>Drop the exported table here.</source>
        <translation>把导出的表拖到这里</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
</context>
<context>
    <name>jingge::LimitsDialog</name>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Limits of the classes</source>
        <translation>分级界限</translation>
    </message>
    <message>
        <source>Where the second, third … class begins, with commas between:</source>
        <translation>第二、第三……级从多少起，用逗号隔开：</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>界限</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Only numbers above zero, please.</source>
        <translation>只能填大于零的数。</translation>
    </message>
    <message>
        <source>Six classes at most: five limits.</source>
        <translation>最多六级，即五个界限。</translation>
    </message>
    <message>
        <source>Zero is always a class of its own.</source>
        <translation>零总是单独一级。</translation>
    </message>
</context>
<context>
    <name>jingge::LockPage</name>
    <message>
        <source>Jingge</source>
        <translation>警格</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>口令</translation>
    </message>
</context>
<context>
    <name>jingge::MainWindow</name>
    <message>
        <source>The data was read again.</source>
        <translation>数据已重新读取。</translation>
    </message>
    <message>
        <source>Nothing new in the store.</source>
        <translation>没有新数据。</translation>
    </message>
    <message>
        <source>Jingge</source>
        <translation>警格</translation>
    </message>
    <message>
        <source>%1 — Jingge</source>
        <translation>%1 — 警格</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>没有数据</translation>
    </message>
    <message>
        <source>Data to %1</source>
        <translation>数据至 %1</translation>
    </message>
    <message>
        <source>Import incidents…</source>
        <translation>导入警情…</translation>
    </message>
    <message>
        <source>Import areas…</source>
        <translation>导入网格…</translation>
    </message>
    <message>
        <source>The map is in %1</source>
        <translation>地图已存到 %1</translation>
    </message>
    <message>
        <source>The view is saved: %1</source>
        <translation>视图已保存：%1</translation>
    </message>
    <message>
        <source>This station does not have these parts of the view, they were left out: %1</source>
        <translation>本所没有视图中的这些条件，已略去：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Open or make a station…</source>
        <translation>打开或新建派出所…</translation>
    </message>
    <message>
        <source>The filter left it out and was let go of; Alt+Left brings it back.</source>
        <translation>原来的条件里没有它，已放开条件；Alt+← 退回</translation>
    </message>
</context>
<context>
    <name>jingge::MapFigures</name>
    <message>
        <source>usual</source>
        <translation>往常内</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>WGS 84 (CGCS2000)</source>
        <translation>CGCS2000</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 米</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 公里</translation>
    </message>
    <message>
        <source>Incidents per area</source>
        <translation>警情，起/网格</translation>
    </message>
    <message>
        <source>Incidents per km²</source>
        <translation>警情密度，起/平方公里</translation>
    </message>
    <message>
        <source>Incidents per 1,000 residents</source>
        <translation>每千人警情，起</translation>
    </message>
    <message>
        <source>Change against the period before</source>
        <translation>与前一时段相比，起</translation>
    </message>
    <message>
        <source>Change against a year earlier</source>
        <translation>与一年前同期相比，起</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>limits kept</source>
        <translation>界限已固定</translation>
    </message>
    <message>
        <source>own limits</source>
        <translation>自定界限</translation>
    </message>
    <message>
        <source>quantiles</source>
        <translation>分位分级</translation>
    </message>
    <message>
        <source>equal classes</source>
        <translation>等距分级</translation>
    </message>
    <message>
        <source>natural breaks</source>
        <translation>自然断点分级</translation>
    </message>
    <message>
        <source>the data does not reach back so far</source>
        <translation>数据没有那么早</translation>
    </message>
    <message>
        <source>no comparison while words are looked for</source>
        <translation>按文字查找时不作比较</translation>
    </message>
    <message>
        <source>against %1; z = √2 (√C − √P), usual: |z| &lt; 2</source>
        <translation>对比 %1；z = √2（√本期 − √前期），|z| &lt; 2 在往常内</translation>
    </message>
    <message>
        <source>%1, n = %2, %3 in no area</source>
        <translation>%1，n = %2，另有 %3 起不在网格内</translation>
    </message>
</context>
<context>
    <name>jingge::MapMenu</name>
    <message>
        <source>Map layers</source>
        <translation>图层与分级</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>分级</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Incident points</source>
        <translation>警情点</translation>
    </message>
    <message>
        <source>Colour by count</source>
        <translation>按起数着色</translation>
    </message>
    <message>
        <source>Colour by incidents per km²</source>
        <translation>按每平方公里起数着色</translation>
    </message>
    <message>
        <source>Colour by incidents per 1,000 residents</source>
        <translation>按每千人起数着色</translation>
    </message>
    <message>
        <source>Colour by change against the period before</source>
        <translation>按环比变化着色</translation>
    </message>
    <message>
        <source>Colour by change against a year earlier</source>
        <translation>按同比变化着色</translation>
    </message>
    <message>
        <source>Quantiles</source>
        <translation>分位</translation>
    </message>
    <message>
        <source>Equal classes</source>
        <translation>等距</translation>
    </message>
    <message>
        <source>Natural breaks (Jenks)</source>
        <translation>自然断点（Jenks）</translation>
    </message>
    <message>
        <source>Own limits …</source>
        <translation>自定界限……</translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n 级</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the limits while filters change</source>
        <translation>固定现在的分级界限</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Cividis</source>
        <translation>Cividis</translation>
    </message>
    <message>
        <source>Viridis</source>
        <translation>Viridis</translation>
    </message>
    <message>
        <source>Red heat</source>
        <translation>红热</translation>
    </message>
    <message>
        <source>When close</source>
        <translation>放大后显示</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>始终显示</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>不显示</translation>
    </message>
    <message>
        <source>Streets and buildings</source>
        <translation>街道与建筑</translation>
    </message>
    <message>
        <source>Names and figures</source>
        <translation>名称与数字</translation>
    </message>
</context>
<context>
    <name>jingge::MapPanel</name>
    <message>
        <source>Map</source>
        <translation>警格地图</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>No areas yet</source>
        <translation>还没有网格</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>round the clock</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>Choose by a box</source>
        <translation>框选</translation>
    </message>
    <message>
        <source>Choose by a lasso</source>
        <translation>套索选</translation>
    </message>
    <message>
        <source>Measure a distance</source>
        <translation>量距离</translation>
    </message>
    <message>
        <source>Map layers</source>
        <translation>图层与分级</translation>
    </message>
    <message>
        <source>Save the map</source>
        <translation>保存地图</translation>
    </message>
    <message>
        <source>Drop a file of grids here; you see it before it goes in.</source>
        <translation>把面文件拖到这里，先看再收</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
</context>
<context>
    <name>jingge::MapSheetDialog</name>
    <message>
        <source>Width</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Light, for paper</source>
        <translation>浅色，用于打印</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>保存……</translation>
    </message>
    <message>
        <source>Save the map</source>
        <translation>保存地图</translation>
    </message>
    <message>
        <source>Dots per inch</source>
        <translation>每英寸点数</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>More than 20,000 pixels a side.</source>
        <translation>每边超过 20,000 像素。</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>Lines and letters, sharp at any size.</source>
        <translation>矢量图，放大不失真。</translation>
    </message>
    <message>
        <source>map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>The map could not be written.</source>
        <translation>地图没有写成。</translation>
    </message>
</context>
<context>
    <name>jingge::MapView</name>
    <message>
        <source>Map of areas</source>
        <translation>网格地图</translation>
    </message>
    <message>
        <source>Arrows choose the neighbouring area, with Shift they move the map; plus and minus zoom, 0 shows everything, Escape lets go.</source>
        <translation>方向键选相邻网格，加 Shift 平移地图；加减号缩放，0 显示全部，Esc 取消选择。</translation>
    </message>
</context>
<context>
    <name>jingge::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation>（%1）</translation>
    </message>
</context>
<context>
    <name>jingge::OutlineView</name>
    <message>
        <source>Outlines in the file</source>
        <translation>文件里的轮廓</translation>
    </message>
    <message>
        <source>No outlines yet</source>
        <translation>还没有轮廓</translation>
    </message>
</context>
<context>
    <name>jingge::PanelExports</name>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Copy and export</source>
        <translation>复制与导出</translation>
    </message>
    <message>
        <source>Copy the table of the panel</source>
        <translation>复制当前面板的表格</translation>
    </message>
    <message>
        <source>Copy the picture of the panel</source>
        <translation>复制当前面板的图片</translation>
    </message>
    <message>
        <source>Export the panel…</source>
        <translation>导出当前面板…</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s) copied.</source>
        <translation>
            <numerusform>%1：已复制 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the picture was copied.</source>
        <translation>%1：图片已复制。</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) written: %1</source>
        <translation>
            <numerusform>已写出 %n 起：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingge::PatternControls</name>
    <message>
        <source>What is listed</source>
        <translation>列出什么</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>One event</source>
        <translation>一事多报</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>在列表中查找</translation>
    </message>
    <message>
        <source>Search place, category, area</source>
        <translation>查找处所、类别、网格</translation>
    </message>
    <message>
        <source>Same by</source>
        <translation>按什么相同</translation>
    </message>
    <message>
        <source>same caller</source>
        <translation>同一报警人</translation>
    </message>
    <message>
        <source>same plate</source>
        <translation>同一车牌</translation>
    </message>
    <message>
        <source>same address</source>
        <translation>同一地址</translation>
    </message>
    <message>
        <source>same place</source>
        <translation>同一坐标</translation>
    </message>
    <message>
        <source>within</source>
        <translation>附近</translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>半径</translation>
    </message>
    <message>
        <source> m</source>
        <translation> 米</translation>
    </message>
    <message>
        <source>Window between two calls</source>
        <translation>相邻两起的最长间隔</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Least number of calls</source>
        <translation>最少起数</translation>
    </message>
    <message>
        <source> calls</source>
        <translation> 起</translation>
    </message>
    <message>
        <source>Which sets</source>
        <translation>列出哪些</translation>
    </message>
    <message>
        <source>recorded and proposed</source>
        <translation>已登记与推测</translation>
    </message>
    <message>
        <source>recorded by the source</source>
        <translation>来源已登记</translation>
    </message>
    <message>
        <source>proposed by the rule</source>
        <translation>按规则推测</translation>
    </message>
    <message>
        <source>Proposed: metres apart at most</source>
        <translation>推测：相距最多几米</translation>
    </message>
    <message>
        <source>Proposed: minutes after the first call at most</source>
        <translation>推测：距首次报警最多几分</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分</translation>
    </message>
    <message>
        <source>Order and categories of the list</source>
        <translation>列表的次序与类别口径</translation>
    </message>
    <message>
        <source>Most calls first</source>
        <translation>起数多的在前</translation>
    </message>
    <message>
        <source>Latest first</source>
        <translation>最近的在前</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>按处所</translation>
    </message>
    <message>
        <source>The same category</source>
        <translation>类别相同</translation>
    </message>
    <message>
        <source>The same group of categories</source>
        <translation>大类相同</translation>
    </message>
    <message>
        <source>Whatever the category</source>
        <translation>不论类别</translation>
    </message>
    <message>
        <source>within %1 m</source>
        <translation>%1 米以内</translation>
    </message>
    <message>
        <source>%1, %2, at least %3</source>
        <comment>key, window, least number</comment>
        <translation>%1，%2，至少 %3</translation>
    </message>
</context>
<context>
    <name>jingge::PlaceStep</name>
    <message>
        <source>The file has no coordinates: its calls count, but stand in no grid.</source>
        <translation>文件没有坐标：警情照常计数，但不落入网格。</translation>
    </message>
    <message>
        <source>In which system are the coordinates? Tried against the station&apos;s own areas:</source>
        <translation>坐标是哪种坐标系？用本所辖区逐一试过：</translation>
    </message>
    <message>
        <source>There are no grids yet; import them first, and places can be judged.</source>
        <translation>还没有网格；先导入网格，才能判断位置。</translation>
    </message>
    <message>
        <source>%1: %2 of the points inside</source>
        <translation>%1：%2 的点落入辖区</translation>
    </message>
    <message>
        <source>, moved by %1 m</source>
        <translation>，偏移 %1 米</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Take the point (%1, %2) as “place unknown”</source>
        <translation>把点（%1，%2）当作“位置不明”</translation>
    </message>
    <message>
        <source>%1 rows stand on it: %2</source>
        <translation>%1 行落在这一点：%2</translation>
    </message>
</context>
<context>
    <name>jingge::PreviewPanel</name>
    <message>
        <source>After the import</source>
        <translation>导入后会是这样</translation>
    </message>
    <message>
        <source>Hours of the calls</source>
        <translation>报警时间落在几点</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>落图</translation>
    </message>
    <message>
        <source>With coordinates</source>
        <translation>有坐标</translation>
    </message>
    <message>
        <source>In our grids</source>
        <translation>落入本所网格</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>门槛</translation>
    </message>
    <message>
        <source>Rows that would be rejected</source>
        <translation>会退回的行</translation>
    </message>
    <message>
        <source>Personal information</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>All %1 rows tried, %2 s</source>
        <translation>全部 %1 行试读，%2 秒</translation>
    </message>
    <message>
        <source>First %1 rows tried, %2 s</source>
        <translation>前 %1 行试读，%2 秒</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>暂时没有内容</translation>
    </message>
    <message>
        <source>%1 of %2 calls stand at 00:00:00: the time of day was lost on the way.</source>
        <translation>%2 起中有 %1 起落在 00:00:00：钟点在途中丢了。</translation>
    </message>
    <message>
        <source>No heap at 0; times are known to the minute.</source>
        <translation>0 时没有堆积，时间精确到分。</translation>
    </message>
    <message>
        <source>No heap at 0, seconds are there: no time of day was lost.</source>
        <translation>0 时没有堆积，秒数齐全：钟点没有丢。</translation>
    </message>
    <message>
        <source>%1 calls are known only to the day and stand in no hour.</source>
        <translation>%1 起只知道日期，不计入任何钟点。</translation>
    </message>
    <message>
        <source>%1 calls lie in the future.</source>
        <translation>%1 起的时间在将来。</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>从 %1 到 %2。</translation>
    </message>
    <message>
        <source>The file has no coordinates: its calls count, but stand in no grid.</source>
        <translation>文件没有坐标：警情照常计数，但不落入网格。</translation>
    </message>
    <message>
        <source>There are no grids yet; import them first, and places can be judged.</source>
        <translation>还没有网格；先导入网格，才能判断位置。</translation>
    </message>
    <message>
        <source>More points lie inside when they are read as %1.</source>
        <translation>按 %1 读，落入辖区的点更多。</translation>
    </message>
    <message>
        <source>Longitude and latitude seem to be exchanged.</source>
        <translation>经度与纬度似乎互换了。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Callers and phones: only a matching code and a mask are kept, never the number itself.</source>
        <translation>报警人、电话：只留匹配码与掩码，原文不保存。</translation>
    </message>
    <message>
        <source>Numbers inside texts are masked by themselves: in %1 rows of these.</source>
        <translation>经过里的号码自动遮盖，这些行里有 %1 行。</translation>
    </message>
    <message>
        <source>None was found in these columns.</source>
        <translation>这些列里没有发现。</translation>
    </message>
</context>
<context>
    <name>jingge::QualityModel</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>警情</translation>
    </message>
</context>
<context>
    <name>jingge::QualityPart</name>
    <message>
        <source>By what</source>
        <translation>按什么分</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Grids</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>起数</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Quality of the data</source>
        <translation>数据质量</translation>
    </message>
    <message>
        <source>in no grid</source>
        <translation>网格外</translation>
    </message>
    <message>
        <source>No. %1, %2</source>
        <translation>%1·%2</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>No incidents under the filter</source>
        <translation>筛选下没有警情</translation>
    </message>
    <message>
        <source>%1 are located</source>
        <translation>%1 已定位</translation>
    </message>
    <message>
        <source>%1 of %2 under the filter. </source>
        <translation>筛选下 %2，其中 %1 起已定位。</translation>
    </message>
    <message>
        <source>A heat map should rest on 85 % at least. </source>
        <translation>不到 85 %，热力图不宜采信。</translation>
    </message>
    <message>
        <source>A figure that is chosen lists its calls at the right; what each means says its head.</source>
        <translation>点一个数字，右边就列出这些警情；表头提示各项怎么算。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>No calls stand behind this figure.</source>
        <translation>这个数字后面没有警情。</translation>
    </message>
    <message>
        <source>Saved in %1: this point means “not known where”. Import the file again by this mapping to change the calls that are here.</source>
        <translation>已写入 %1：这个点今后算“位置不明”。要改正已有的警情，请用这个对照方案再导入一次文件。</translation>
    </message>
</context>
<context>
    <name>jingge::Rail</name>
    <message>
        <source>Workbench</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>24-hour axes</source>
        <translation>24 小时轴</translation>
    </message>
    <message>
        <source>Repeat calls</source>
        <translation>重复警情</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>警情</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Analyses</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>纠纷</translation>
    </message>
</context>
<context>
    <name>jingge::RepeatHeader</name>
    <message>
        <source>Place and category</source>
        <translation>处所 / 类别</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>number of incidents</comment>
        <translation>起</translation>
    </message>
</context>
<context>
    <name>jingge::RepeatModel</name>
    <message>
        <source>%1, %2, %3, last %4, %5</source>
        <comment>place, category, count, last time, area or state</comment>
        <translation>%1，%2，%3，最近 %4，%5</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>推测</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
</context>
<context>
    <name>jingge::RepeatPanel</name>
    <message>
        <source>Repeat calls</source>
        <translation>重复警情</translation>
    </message>
    <message>
        <source>No repeat calls</source>
        <translation>没有重复警情</translation>
    </message>
    <message>
        <source>Show those with %1</source>
        <translation>看 %1 起的</translation>
    </message>
    <message>
        <source>Calls of the chosen group</source>
        <translation>所选一组的警情</translation>
    </message>
    <message>
        <source>0 — %1</source>
        <translation>0 — %1</translation>
    </message>
    <message>
        <source>Last, state</source>
        <translation>最近 / 状态</translation>
    </message>
    <message>
        <source>Last, area</source>
        <translation>最近 / 网格</translation>
    </message>
    <message>
        <source>Calls about one event</source>
        <translation>一事多报</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>number of groups; the question</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n 组</numerusform>
        </translation>
    </message>
    <message>
        <source>No group of these words</source>
        <translation>没有含这些字的组</translation>
    </message>
    <message numerus="yes">
        <source>None of %n group(s) has them.</source>
        <translation>
            <numerusform>%n 组中都没有。</numerusform>
        </translation>
    </message>
    <message>
        <source>No calls about one event</source>
        <translation>没有一事多报</translation>
    </message>
    <message>
        <source>%1: none under the filter.</source>
        <translation>%1：筛选范围内一组也没有。</translation>
    </message>
    <message numerus="yes">
        <source>Show those of %n day(s)</source>
        <translation>
            <numerusform>看 %n 天内的</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: none.</source>
        <translation>%1：一组也没有。</translation>
    </message>
    <message>
        <source>No repeat calls yet</source>
        <translation>还没有重复警情</translation>
    </message>
    <message>
        <source>They are found as soon as there are incidents.</source>
        <translation>有了警情就会列出来</translation>
    </message>
    <message>
        <source>Place or key</source>
        <translation>处所或号码</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>起数</translation>
    </message>
    <message>
        <source>First</source>
        <translation>首次</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Area or kind</source>
        <translation>网格或依据</translation>
    </message>
</context>
<context>
    <name>jingge::RevealBox</name>
    <message>
        <source>Show the caller…</source>
        <translation>查看报警人…</translation>
    </message>
    <message>
        <source>Why the caller is shown</source>
        <translation>查看报警人的事由</translation>
    </message>
    <message>
        <source>Why (kept in the audit log)</source>
        <translation>事由（记入审计日志）</translation>
    </message>
    <message>
        <source>Show for a minute</source>
        <translation>查看一分钟</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>车牌</translation>
    </message>
    <message>
        <source>Narrative</source>
        <translation>报警内容</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Hidden again after a minute.</source>
        <translation>一分钟后自动隐藏。</translation>
    </message>
</context>
<context>
    <name>jingge::RuleForm</name>
    <message>
        <source>Which calls</source>
        <translation>什么算一起</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>choose categories</source>
        <translation>选择类别</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>Categories left out</source>
        <translation>不计入的类别</translation>
    </message>
    <message>
        <source>codes, with commas between</source>
        <translation>类别代码，用逗号隔开</translation>
    </message>
    <message>
        <source>Not in</source>
        <translation>除外区域</translation>
    </message>
    <message>
        <source>Areas left out</source>
        <translation>除外的区域</translation>
    </message>
    <message>
        <source>codes of areas, with commas between</source>
        <translation>区域代码，用逗号隔开</translation>
    </message>
    <message>
        <source>What the calls share</source>
        <translation>归并依据</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>处所</translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>半径</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>车牌</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>来电</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>By</source>
        <translation>归并依据</translation>
    </message>
    <message>
        <source>Radius in metres</source>
        <translation>半径（米）</translation>
    </message>
    <message>
        <source>metres around the last call</source>
        <translation>米以内，从最近一起量起</translation>
    </message>
    <message>
        <source>From hour</source>
        <translation>起始时刻</translation>
    </message>
    <message>
        <source>To hour</source>
        <translation>终止时刻</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>the same hour twice: round the clock</source>
        <translation>起止相同即全天</translation>
    </message>
    <message>
        <source>How many make a matter</source>
        <translation>几起算重复</translation>
    </message>
    <message>
        <source>Calls at least</source>
        <translation>至少几起</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>时间窗</translation>
    </message>
    <message>
        <source>Different days at least</source>
        <translation>至少几个不同日</translation>
    </message>
    <message>
        <source>The same call when nearer than</source>
        <translation>多近算同一次</translation>
    </message>
    <message>
        <source>Further calls join the task for</source>
        <translation>冷却期</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>门槛</translation>
    </message>
    <message>
        <source>calls or more</source>
        <translation>起以上</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>不同日</translation>
    </message>
    <message>
        <source>different days or more</source>
        <translation>个不同的日子以上</translation>
    </message>
    <message>
        <source>Same call</source>
        <translation>同一次</translation>
    </message>
    <message>
        <source>after the one before</source>
        <translation>内再拨不另计</translation>
    </message>
    <message>
        <source>Cool-down</source>
        <translation>冷却</translation>
    </message>
    <message>
        <source>join the task</source>
        <translation>内并入原指令</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>命中之后</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>交给</translation>
    </message>
    <message>
        <source>Officer of the grid</source>
        <translation>网格责任民警</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>有效期起</translation>
    </message>
    <message>
        <source>Valid before</source>
        <translation>有效期止</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>指令标题</translation>
    </message>
    <message>
        <source>Title of the task</source>
        <translation>指令标题</translation>
    </message>
    <message>
        <source>{key}, {count} and {days} are filled in</source>
        <translation>{key}、{count}、{days} 会自动填入</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Why so</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Why the numbers are so</source>
        <translation>为什么取这些数</translation>
    </message>
</context>
<context>
    <name>jingge::RuleModel</name>
    <message>
        <source>off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>version %1 is on</source>
        <translation>第 %1 版在用</translation>
    </message>
    <message>
        <source>%1, %2 a week</source>
        <translation>%1，每周 %2 件</translation>
    </message>
    <message>
        <source>as shipped, not tried yet</source>
        <translation>出厂规则，未回测</translation>
    </message>
    <message>
        <source>%1, not tried yet</source>
        <translation>%1，未回测</translation>
    </message>
</context>
<context>
    <name>jingge::RulePanel</name>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>A new rule like this one</source>
        <translation>照此新建规则</translation>
    </message>
    <message>
        <source>Run the rules now</source>
        <translation>立即运行规则</translation>
    </message>
    <message>
        <source>Keep this version and its trial</source>
        <translation>存草稿和回测</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Trial over the past</source>
        <translation>回测</translation>
    </message>
    <message>
        <source>%1, %2 on, about %3 task(s) a week</source>
        <translation>%1 条，启用 %2 条，预计每周 %3 件指令</translation>
    </message>
    <message>
        <source>counted in %1 s</source>
        <translation>用时 %1 秒</translation>
    </message>
    <message>
        <source>, as shipped</source>
        <translation>，出厂</translation>
    </message>
    <message>
        <source>, version %1</source>
        <translation>，第 %1 版</translation>
    </message>
    <message>
        <source>, draft</source>
        <translation>，草稿</translation>
    </message>
    <message>
        <source>Switch version %1 on</source>
        <translation>启用第 %1 版</translation>
    </message>
    <message>
        <source>The trial of this version is stored.</source>
        <translation>这一版的回测已存，与表单一致。</translation>
    </message>
    <message>
        <source>Keep this version first: a rule runs only with its trial stored.</source>
        <translation>先存这一版：回测存好才能启用。</translation>
    </message>
    <message>
        <source> (copy)</source>
        <translation>（副本）</translation>
    </message>
    <message>
        <source>%1: version %2 and its trial are kept</source>
        <translation>%1：第 %2 版和回测已存</translation>
    </message>
    <message>
        <source>%1 is on: calls from now on make tasks</source>
        <translation>%1 已启用：今后的警情命中即立指令</translation>
    </message>
    <message>
        <source>%1 is off</source>
        <translation>%1 已停用</translation>
    </message>
    <message numerus="yes">
        <source>Rules: %n new task(s), %1 call(s) joined a task</source>
        <translation>
            <numerusform>规则运行：新立 %n 件指令，并入 %1 起警情</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingge::SavedViews</name>
    <message>
        <source>Save this view…</source>
        <translation>保存当前视图…</translation>
    </message>
    <message>
        <source>Open a view…</source>
        <translation>打开视图…</translation>
    </message>
    <message>
        <source>Last views</source>
        <translation>最近的视图</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>保存当前视图</translation>
    </message>
    <message>
        <source>Views (*.jinggeview)</source>
        <translation>视图（*.jinggeview）</translation>
    </message>
    <message>
        <source>Open a view</source>
        <translation>打开视图</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>全部文件（*）</translation>
    </message>
</context>
<context>
    <name>jingge::SearchField</name>
    <message>
        <source>Commands, areas, incidents</source>
        <translation>命令、地址、警情编号</translation>
    </message>
    <message>
        <source>Find a command, an area or an incident</source>
        <translation>查找命令、地址或警情编号</translation>
    </message>
</context>
<context>
    <name>jingge::SeatLock</name>
    <message>
        <source>Lock the window</source>
        <translation>锁定窗口</translation>
    </message>
</context>
<context>
    <name>jingge::ShortcutSheet</name>
    <message>
        <source>Everywhere</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>地图上</translation>
    </message>
    <message>
        <source>Choose the next grid</source>
        <translation>选相邻网格</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>Zoom in, out, show everything</source>
        <translation>放大、缩小、看全部</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>放开</translation>
    </message>
    <message>
        <source>On the axes</source>
        <translation>时间轴上</translation>
    </message>
    <message>
        <source>Choose a grid</source>
        <translation>选网格</translation>
    </message>
    <message>
        <source>Brush hours</source>
        <translation>刷选时段</translation>
    </message>
    <message>
        <source>Move the brush</source>
        <translation>移动刷选</translation>
    </message>
</context>
<context>
    <name>jingge::StartPage</name>
    <message>
        <source>Jingge</source>
        <translation>警格</translation>
    </message>
    <message>
        <source>The incidents of a station by grid and by hour</source>
        <translation>派出所警情，按网格、按时段看清</translation>
    </message>
    <message>
        <source>Open a station</source>
        <translation>打开派出所</translation>
    </message>
    <message>
        <source>A station is one file; everything of it lies in there.</source>
        <translation>一个派出所就是一个文件，全部数据都在里面。</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose the file of a station</source>
        <translation>选择派出所的文件</translation>
    </message>
    <message>
        <source>New station</source>
        <translation>新建派出所</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>as Chengwan Police Station</source>
        <translation>如：澄湾派出所</translation>
    </message>
    <message>
        <source>Code, 12 digits (may be empty)</source>
        <translation>机构代码，12 位（可空）</translation>
    </message>
    <message>
        <source>Telephone area code (may be empty)</source>
        <translation>电话区号（可空）</translation>
    </message>
    <message>
        <source>Where its file lies</source>
        <translation>数据文件存放在</translation>
    </message>
    <message>
        <source>Another place…</source>
        <translation>换个位置…</translation>
    </message>
    <message>
        <source>Make the station</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>派出所</translation>
    </message>
    <message>
        <source>Stations (*.jingge *.db)</source>
        <translation>派出所数据 (*.jingge *.db)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>There is no station at %1. Make it here, or open another one.</source>
        <translation>%1 处没有派出所数据。可以在此新建，或打开别的。</translation>
    </message>
</context>
<context>
    <name>jingge::StationBackups</name>
    <message>
        <source>Back up now…</source>
        <translation>立即备份…</translation>
    </message>
    <message>
        <source>Folder for the backup</source>
        <translation>备份文件夹</translation>
    </message>
    <message>
        <source>Backed up, and read back to prove it: %1 (%2)</source>
        <translation>已备份并回读验证：%1（%2）</translation>
    </message>
</context>
<context>
    <name>jingge::StatusRow</name>
    <message>
        <source>%1 without a place</source>
        <translation>未定位 %1</translation>
    </message>
    <message>
        <source>%1 known only to the day left out</source>
        <translation>%1 只知日期，未计入</translation>
    </message>
    <message>
        <source>time range %1 — %2</source>
        <translation>所选时间 %1 — %2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>·</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>未选中</translation>
    </message>
    <message>
        <source>Chosen: %1, %2</source>
        <translation>已选 %1，%2</translation>
    </message>
    <message>
        <source>Import %1: %2 new, %3 rejected</source>
        <comment>time, incidents, number of rows</comment>
        <translation>导入 %1：新增 %2，退回 %3 行</translation>
    </message>
    <message>
        <source>Let go of what is chosen (Esc)</source>
        <translation>取消选择（Esc）</translation>
    </message>
    <message>
        <source>Chosen: %1 of one group</source>
        <translation>已选一组 %1</translation>
    </message>
    <message>
        <source>Chosen: one incident</source>
        <translation>已选 1 起</translation>
    </message>
</context>
<context>
    <name>jingge::StylePage</name>
    <message>
        <source>At rest</source>
        <translation>常态</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>主要</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>Hovered</source>
        <translation>悬停</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>焦点</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>出错</translation>
    </message>
    <message>
        <source>Must be 1 to 365</source>
        <translation>要在 1 到 365 之间</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>选中</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>未选</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>纵轴</translation>
    </message>
    <message>
        <source>Common</source>
        <translation>统一</translation>
    </message>
    <message>
        <source>Each own</source>
        <translation>各自</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>22 — 02 h</source>
        <translation>22 — 02 时</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Apricot Lane 3</source>
        <translation>杏花里 3 号院</translation>
    </message>
    <message>
        <source>Apricot Lane</source>
        <translation>杏花里</translation>
    </message>
    <message>
        <source>↑ 5 (4 → 9)</source>
        <translation>↑ 5（4 → 9）</translation>
    </message>
    <message>
        <source>Brocade Square, east gate</source>
        <translation>锦绣广场东门</translation>
    </message>
    <message>
        <source>Brocade</source>
        <translation>锦绣</translation>
    </message>
    <message>
        <source>→ 0 (8 → 8)</source>
        <translation>→ 0（8 → 8）</translation>
    </message>
    <message>
        <source>Ferry market</source>
        <translation>渡口菜市场</translation>
    </message>
    <message>
        <source>Ferry</source>
        <translation>渡口</translation>
    </message>
    <message>
        <source>base too small</source>
        <translation>基数较小</translation>
    </message>
    <message>
        <source>Bluestone Alley</source>
        <translation>青石巷口</translation>
    </message>
    <message>
        <source>Bluestone</source>
        <translation>青石巷</translation>
    </message>
    <message>
        <source>0 before</source>
        <translation>上期为 0</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>处所</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>起数</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>环比</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>No incidents yet</source>
        <translation>还没有警情</translation>
    </message>
    <message>
        <source>Drop an exported table here</source>
        <translation>把导出的表拖到这里</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>No incidents in these hours</source>
        <translation>这个时段没有警情</translation>
    </message>
    <message>
        <source>4 weeks, 22 — 02 h, leaks: 0</source>
        <translation>4 周、22 — 02 时、渗水，共 0 起</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>退回一步</translation>
    </message>
</context>
<context>
    <name>jingge::SweepView</name>
    <message>
        <source>Thresholds and windows</source>
        <translation>门槛与时间窗</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
</context>
<context>
    <name>jingge::TaskBoard</name>
    <message>
        <source>Tasks: %1</source>
        <translation>指令：%1</translation>
    </message>
</context>
<context>
    <name>jingge::TaskCardView</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Calls of the task</source>
        <translation>相关警情</translation>
    </message>
    <message>
        <source>Log of the task</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>下达给</translation>
    </message>
    <message>
        <source>What or why</source>
        <translation>内容或理由</translation>
    </message>
    <message>
        <source>What was done, or why</source>
        <translation>做了什么，或为什么</translation>
    </message>
    <message>
        <source>Feeding back, returning, closing, striking, noting and commenting need a text.</source>
        <translation>反馈、退回、办结、注销、记事、批示须写内容。</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>期限 %1</translation>
    </message>
    <message numerus="yes">
        <source>returned %n time(s)</source>
        <translation>
            <numerusform>退回 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Raised by the rule “%1”, version %2, for %n call(s).</source>
        <translation>
            <numerusform>由规则“%1”第 %2 版提出，共 %n 起警情。</numerusform>
        </translation>
    </message>
    <message>
        <source>Drafted by %1.</source>
        <translation>由 %1 草拟。</translation>
    </message>
    <message>
        <source>To whom outside the station</source>
        <translation>转办单位</translation>
    </message>
    <message>
        <source>waits for %1 until %2</source>
        <translation>等候%1答复，至 %2</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>等候%1答复</translation>
    </message>
</context>
<context>
    <name>jingge::TaskHandouts</name>
    <message>
        <source>Print the task as a slip…</source>
        <translation>打印指令单…</translation>
    </message>
    <message>
        <source>Print the task as a slip</source>
        <translation>打印指令单</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Attach a photo or document…</source>
        <translation>附照片或文件…</translation>
    </message>
    <message>
        <source>Attach a photo or document</source>
        <translation>附照片或文件</translation>
    </message>
    <message>
        <source>Photos and documents (*.jpg *.jpeg *.png *.pdf)</source>
        <translation>照片和文件 (*.jpg *.jpeg *.png *.pdf)</translation>
    </message>
    <message>
        <source>Write the shown tasks into a sheet to fill in…</source>
        <translation>把所列指令导出为填报表…</translation>
    </message>
    <message>
        <source>Write the shown tasks into a sheet</source>
        <translation>把所列指令导出为填报表</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Read a filled sheet back…</source>
        <translation>读回填好的表…</translation>
    </message>
    <message>
        <source>Read a filled sheet back</source>
        <translation>读回填好的表</translation>
    </message>
    <message numerus="yes">
        <source>%n slip(s) in %1</source>
        <translation>
            <numerusform>%n 张指令单已写入 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) in %1</source>
        <translation>
            <numerusform>%n 条指令已写入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Fed back: %1, signed for: %2, nothing new: %3, empty: %4</source>
        <translation>反馈 %1 条，签收 %2 条，无变化 %3 条，未填 %4 条</translation>
    </message>
    <message>
        <source>%1: %2 is kept with it</source>
        <translation>%1：已附 %2</translation>
    </message>
</context>
<context>
    <name>jingge::TaskPanel</name>
    <message>
        <source>Tasks</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Which tasks</source>
        <translation>显示哪些指令</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>tasks</comment>
        <translation>未结</translation>
    </message>
    <message>
        <source>Ended</source>
        <comment>tasks</comment>
        <translation>已结</translation>
    </message>
    <message>
        <source>All</source>
        <comment>tasks</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>Draft a task of the chosen calls</source>
        <translation>用选中的警情建指令</translation>
    </message>
    <message>
        <source>No such tasks</source>
        <translation>没有这样的指令</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) in all.</source>
        <translation>
            <numerusform>共 %n 件指令。</numerusform>
        </translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation>还没有指令</translation>
    </message>
    <message>
        <source>Choose calls or a group of repeat calls and draft a task of them; rules that are switched on draft theirs with every run.</source>
        <translation>选警情或一组重复警情，就可以建指令；启用的规则每次运行会自动草拟。</translation>
    </message>
    <message>
        <source>Draft a task</source>
        <translation>建指令</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 (%n call(s))</source>
        <translation>
            <numerusform>%1：%2（%n 起）</numerusform>
        </translation>
    </message>
    <message>
        <source>To look at</source>
        <comment>tasks</comment>
        <translation>督办</translation>
    </message>
    <message>
        <source>Show the tasks by state</source>
        <translation>按环节分栏显示</translation>
    </message>
    <message>
        <source>%1 open, %2 overdue, %3 to look at, %4 in all</source>
        <translation>未办结 %1，超期 %2，待督办 %3，共 %4</translation>
    </message>
</context>
<context>
    <name>jingge::TextChooser</name>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Words in address, narrative or outcome</source>
        <translation>地址、报警内容或处理结果中的文字</translation>
    </message>
    <message>
        <source>for example: leak stairwell</source>
        <translation>例如：渗水 楼道</translation>
    </message>
    <message>
        <source>Address, narrative or outcome hold every word; blanks part words.</source>
        <translation>地址、报警内容、处理结果中含有每一个词；词间用空格。</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>正在查找</translation>
    </message>
    <message>
        <source>%1 under the whole filter</source>
        <translation>全部条件之下 %1</translation>
    </message>
</context>
<context>
    <name>jingge::TimeChooser</name>
    <message>
        <source>Time range</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>近 7 天</translation>
    </message>
    <message>
        <source>Last 4 weeks</source>
        <translation>近 4 周</translation>
    </message>
    <message>
        <source>Last 12 weeks</source>
        <translation>近 12 周</translation>
    </message>
    <message>
        <source>Last 52 weeks</source>
        <translation>近 52 周</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Apply the days</source>
        <translation>应用日期</translation>
    </message>
    <message>
        <source>Both days are included; spans end with the last day of the data.</source>
        <translation>起止两日都计入；“近”以数据最后一天为准。</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>上一年</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>下一年</translation>
    </message>
    <message>
        <source>Whole year %1</source>
        <translation>%1 年全年</translation>
    </message>
    <message>
        <source>Latest day</source>
        <translation>最近一天</translation>
    </message>
    <message>
        <source>Whole year</source>
        <translation>全年</translation>
    </message>
</context>
<context>
    <name>jingge::TopRow</name>
    <message>
        <source>Jingge</source>
        <translation>警格</translation>
    </message>
</context>
<context>
    <name>jingge::TrialView</name>
    <message>
        <source>in no grid</source>
        <translation>不在网格内</translation>
    </message>
    <message>
        <source>Called again within 30 days</source>
        <translation>30 天内又来</translation>
    </message>
    <message>
        <source>Later calls that stood at hit places</source>
        <translation>覆盖后续警情</translation>
    </message>
    <message>
        <source>Tasks of one officer a week</source>
        <translation>每名民警每周</translation>
    </message>
    <message>
        <source>Hits a week</source>
        <translation>每周命中，次</translation>
    </message>
    <message>
        <source>Threshold and window</source>
        <translation>门槛与时间窗</translation>
    </message>
    <message>
        <source>tasks a week, share that came again</source>
        <translation>每周件数、30 天内又来</translation>
    </message>
    <message>
        <source>— fewer than 10 hits: no share</source>
        <translation>— 不足 10 次，不给比例</translation>
    </message>
    <message>
        <source>In which grids</source>
        <translation>落在哪些网格</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>命中清单</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n hit(s), about %2 task(s) a week</source>
        <translation>
            <numerusform>%1命中 %n 次，每周约 %2 件指令</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 of its kind</source>
        <translation>%1，同类警情 %2</translation>
    </message>
    <message>
        <source>; %1 left out, they lack what the calls share</source>
        <translation>；%1 缺归并依据，未计入</translation>
    </message>
    <message>
        <source>median %1, most %2</source>
        <translation>中位 %1，最多 %2</translation>
    </message>
    <message>
        <source>%1 of %2 hits, nothing having been done</source>
        <translation>%1 / %2 次，未采取措施时</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>no officer owns these grids</source>
        <translation>这些网格没有责任民警</translation>
    </message>
    <message>
        <source>most: %1, %2 a week</source>
        <translation>最忙 %1：每周 %2 件</translation>
    </message>
    <message>
        <source>hits</source>
        <translation>命中次数</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>另有 %1 项</translation>
    </message>
    <message>
        <source>the other %1</source>
        <translation>其余 %1 个</translation>
    </message>
    <message>
        <source>not again</source>
        <translation>未再来</translation>
    </message>
    <message>
        <source>again %1</source>
        <translation>又来 %1</translation>
    </message>
    <message>
        <source>%1, the latest %2 shown; choosing one chooses its calls</source>
        <translation>%1 次，列最近 %2 次；点选即选中当时的警情</translation>
    </message>
    <message>
        <source>%1; choosing one chooses its calls</source>
        <translation>%1 次；点选即选中当时的警情</translation>
    </message>
</context>
<context>
    <name>jingge::VerdictBar</name>
    <message>
        <source>One event</source>
        <translation>是同一起</translation>
    </message>
    <message>
        <source>Different events</source>
        <translation>不是同一起</translation>
    </message>
    <message>
        <source>Undo the decision</source>
        <translation>撤回判定</translation>
    </message>
    <message>
        <source>Kept: these calls report one event and count once.</source>
        <translation>已记下：这些报警说的是同一起，只计一起。</translation>
    </message>
    <message>
        <source>Kept: these calls report different events and are proposed no more.</source>
        <translation>已记下：这些报警不是同一起，今后不再提示。</translation>
    </message>
    <message>
        <source>The decision is undone.</source>
        <translation>判定已撤回。</translation>
    </message>
</context>
<context>
    <name>jingge::WatchPart</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Files of the watched folder</source>
        <translation>监视文件夹的文件</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>对照方案</translation>
    </message>
    <message>
        <source>Every table that is put into the folder comes in within seconds, for as long as the window is open; it is then moved to done or failed below the folder. The same contents never come in twice.</source>
        <translation>窗口开着时，放进这个文件夹的表几秒内自动导入，然后移到其下的 done 或 failed。内容相同的文件不会导入两次。</translation>
    </message>
    <message>
        <source>Folder to watch</source>
        <translation>要监视的文件夹</translation>
    </message>
    <message>
        <source>mapping.toml of the folder: %1</source>
        <translation>文件夹里的 mapping.toml：%1</translation>
    </message>
    <message>
        <source>the shipped one that fits the file</source>
        <translation>自带方案中与文件相符的</translation>
    </message>
    <message>
        <source>%1, put into the folder</source>
        <translation>%1（放进文件夹）</translation>
    </message>
    <message>
        <source>%1 came in from the watched folder: %2 new, %3 updated, %4 rejected.</source>
        <translation>监视文件夹导入了 %1：新增 %2，更新 %3，退回 %4。</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>停止监视</translation>
    </message>
    <message>
        <source>Watch the folder</source>
        <translation>开始监视</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>未开启</translation>
    </message>
    <message>
        <source>First choose a folder</source>
        <translation>先选一个文件夹</translation>
    </message>
    <message>
        <source>Takes in %1</source>
        <translation>正在导入 %1</translation>
    </message>
    <message>
        <source>On; nothing to do</source>
        <translation>监视中，没有新文件</translation>
    </message>
    <message>
        <source>On; waits for a file to be finished</source>
        <translation>监视中，等文件写完</translation>
    </message>
</context>
<context>
    <name>jingge::WeekPanel</name>
    <message>
        <source>Calendar of days</source>
        <translation>警情日历</translation>
    </message>
    <message>
        <source>the whole station</source>
        <translation>全所</translation>
    </message>
    <message>
        <source>%1: hours × weekdays</source>
        <translation>%1·时段 × 星期</translation>
    </message>
    <message>
        <source>incidents in %1</source>
        <translation>起 / %1</translation>
    </message>
    <message>
        <source>Calendar of days in place of the week</source>
        <translation>此处改看警情日历</translation>
    </message>
</context>
<context>
    <name>jingge::WeekView</name>
    <message>
        <source>Hours by weekday of the chosen area</source>
        <translation>所选网格的时段与星期</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>星期%1 %2：%3</translation>
    </message>
    <message>
        <source>Arrows move over the cells, with Shift they brush, Control with left or right moves the brush, Enter chooses a cell, Escape lets go.</source>
        <translation>方向键在格间移动，按住 Shift 刷选，Ctrl 加左右键移动所选时段，回车选这一格，Esc 取消。</translation>
    </message>
    <message>
        <source>A cell</source>
        <translation>每格起数</translation>
    </message>
</context>
<context>
    <name>jingge::WeekdayChooser</name>
    <message>
        <source>Days of the week</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Weekend</source>
        <translation>周末</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Counts follow the rest of the filter.</source>
        <translation>起数按其余条件计。</translation>
    </message>
</context>
<context>
    <name>jingge::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>&amp;Analysis</source>
        <translation>研判</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Look for new data</source>
        <translation>查看新数据</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>One filter back</source>
        <translation>筛选后退</translation>
    </message>
    <message>
        <source>One filter forward</source>
        <translation>筛选前进</translation>
    </message>
    <message>
        <source>Round the clock</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Choose nothing</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>下一个面板</translation>
    </message>
    <message>
        <source>Previous panel</source>
        <translation>上一个面板</translation>
    </message>
    <message>
        <source>Restore the borders</source>
        <translation>恢复默认布局</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Tas&amp;ks</source>
        <translation>任务(&amp;K)</translation>
    </message>
</context>
</TS>
