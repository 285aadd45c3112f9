<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DayAxis</name>
    <message numerus="yes">
        <source>%1, %n day(s)</source>
        <translation>
            <numerusform>%1, %n day</numerusform>
            <numerusform>%1, %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DisputeWords</name>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n missed</numerusform>
            <numerusform>%n missed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapCards</name>
    <message numerus="yes">
        <source>incident(s)</source>
        <translation>
            <numerusform>incident</numerusform>
            <numerusform>incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n other kind(s)</source>
        <translation>
            <numerusform>and %n other kind</numerusform>
            <numerusform>and %n other kinds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskWords</name>
    <message numerus="yes">
        <source>Called about again: %n call(s) within %1 days after it was closed.</source>
        <translation>
            <numerusform>Called about again: %n call within %1 days after it was closed.</numerusform>
            <numerusform>Called about again: %n calls within %1 days after it was closed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UsualWords</name>
    <message numerus="yes">
        <source>No usual range: before this period the data holds %n equal window(s), %1 are needed</source>
        <translation>
            <numerusform>No usual range: before this period the data holds %n equal window, %1 are needed</numerusform>
            <numerusform>No usual range: before this period the data holds %n equal windows, %1 are needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Usual = the same time in the %n period(s) of %1 before, about 95% lie in the band</source>
        <translation>
            <numerusform>Usual = the same time in the %n period of %1 before, about 95% lie in the band</numerusform>
            <numerusform>Usual = the same time in the %n periods of %1 before, about 95% lie in the band</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>they begin %n week(s) apart</source>
        <translation>
            <numerusform>they begin %n week apart</numerusform>
            <numerusform>they begin %n weeks apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n window(s) more would begin before the data</source>
        <translation>
            <numerusform>%n window more would begin before the data</numerusform>
            <numerusform>%n windows more would begin before the data</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%1 incident(s)</source>
        <translation>
            <numerusform>%1 incident</numerusform>
            <numerusform>%1 incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 day(s)</source>
        <translation>
            <numerusform>%1 day</numerusform>
            <numerusform>%1 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingge::AddressesPart</name>
    <message numerus="yes">
        <source>%n address(es) wait for a place</source>
        <translation>
            <numerusform>%n address waits for a place</numerusform>
            <numerusform>%n addresses wait for a place</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingge::AuditPart</name>
    <message numerus="yes">
        <source>%n record(s); the chain was not checked yet</source>
        <translation>
            <numerusform>%n record; the chain was not checked yet</numerusform>
            <numerusform>%n records; the chain was not checked yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s), whole and sealed under the station&apos;s key</source>
        <translation>
            <numerusform>%n record, whole and sealed under the station&apos;s key</numerusform>
            <numerusform>%n records, whole and sealed under the station&apos;s key</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s), whole, but chained without a key</source>
        <translation>
            <numerusform>%n record, whole, but chained without a key</numerusform>
            <numerusform>%n records, whole, but chained without a key</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) in order; the key that seals them is not at hand</source>
        <translation>
            <numerusform>%n record in order; the key that seals them is not at hand</numerusform>
            <numerusform>%n records in order; the key that seals them is not at hand</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingge::Breadcrumbs</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingge::CalendarPanel</name>
    <message numerus="yes">
        <source>%1 on %n day(s)</source>
        <translation>
            <numerusform>%1 on %n day</numerusform>
            <numerusform>%1 on %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingge::CallbackPanel</name>
    <message numerus="yes">
        <source>%1 of %n call(s) called back</source>
        <translation>
            <numerusform>%1 of %n call called back</numerusform>
            <numerusform>%1 of %n calls called back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingge::DisputeCard</name>
    <message numerus="yes">
        <source>No entry on %n day(s): %1</source>
        <translation>
            <numerusform>No entry on %n day: %1</numerusform>
            <numerusform>No entry on %n days: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingge::DisputePanel</name>
    <message numerus="yes">
        <source>%n with a missed review</source>
        <translation>
            <numerusform>%n with a missed review</numerusform>
            <numerusform>%n with a missed review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new dispute(s), %1 known already</source>
        <translation>
            <numerusform>%n new dispute, %1 known already</numerusform>
            <numerusform>%n new disputes, %1 known already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingge::ExportDialog</name>
    <message numerus="yes">
        <source>%n incident(s) under the filter, every field; names, phones and plates masked.</source>
        <translation>
            <numerusform>%n incident under the filter, every field; names, phones and plates masked.</numerusform>
            <numerusform>%n incidents under the filter, every field; names, phones and plates masked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingge::FilterBar</name>
    <message numerus="yes">
        <source>all %n kind(s)</source>
        <translation>
            <numerusform>all %n kind</numerusform>
            <numerusform>all %n kinds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s) merged</source>
        <translation>
            <numerusform>%n duplicate merged</numerusform>
            <numerusform>%n duplicates merged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingge::HourAxisPanel</name>
    <message numerus="yes">
        <source>Slots of %n minute(s)</source>
        <translation>
            <numerusform>Slots of %n minute</numerusform>
            <numerusform>Slots of %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingge::IncidentCard</name>
    <message numerus="yes">
        <source>%1, %n version(s)</source>
        <translation>
            <numerusform>%1, %n version</numerusform>
            <numerusform>%1, %n versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingge::MapMenu</name>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n class</numerusform>
            <numerusform>%n classes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingge::PanelExports</name>
    <message numerus="yes">
        <source>%1: %n row(s) copied.</source>
        <translation>
            <numerusform>%1: %n row copied.</numerusform>
            <numerusform>%1: %n rows copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) written: %1</source>
        <translation>
            <numerusform>%n incident written: %1</numerusform>
            <numerusform>%n incidents written: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingge::PatternControls</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingge::RepeatPanel</name>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n group(s) has them.</source>
        <translation>
            <numerusform>The one group has none of them.</numerusform>
            <numerusform>None of %n groups has them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show those of %n day(s)</source>
        <translation>
            <numerusform>Show those of %n day</numerusform>
            <numerusform>Show those of %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingge::RulePanel</name>
    <message numerus="yes">
        <source>Rules: %n new task(s), %1 call(s) joined a task</source>
        <translation>
            <numerusform>Rules: %n new task, %1 calls joined a task</numerusform>
            <numerusform>Rules: %n new tasks, %1 calls joined a task</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingge::TaskCardView</name>
    <message numerus="yes">
        <source>returned %n time(s)</source>
        <translation>
            <numerusform>returned once</numerusform>
            <numerusform>returned %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Raised by the rule “%1”, version %2, for %n call(s).</source>
        <translation>
            <numerusform>Raised by the rule “%1”, version %2, for %n call.</numerusform>
            <numerusform>Raised by the rule “%1”, version %2, for %n calls.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingge::TaskHandouts</name>
    <message numerus="yes">
        <source>%n slip(s) in %1</source>
        <translation>
            <numerusform>%n slip in %1</numerusform>
            <numerusform>%n slips in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) in %1</source>
        <translation>
            <numerusform>%n task in %1</numerusform>
            <numerusform>%n tasks in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingge::TaskPanel</name>
    <message numerus="yes">
        <source>%n task(s) in all.</source>
        <translation>
            <numerusform>%n task in all.</numerusform>
            <numerusform>%n tasks in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 (%n call(s))</source>
        <translation>
            <numerusform>%1: %2 (%n call)</numerusform>
            <numerusform>%1: %2 (%n calls)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingge::TrialView</name>
    <message numerus="yes">
        <source>%1: %n hit(s), about %2 task(s) a week</source>
        <translation>
            <numerusform>%1: %n hit, about %2 tasks a week</numerusform>
            <numerusform>%1: %n hits, about %2 tasks a week</numerusform>
        </translation>
    </message>
</context>
</TS>
