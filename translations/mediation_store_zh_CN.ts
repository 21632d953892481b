<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>qz::Fields</name>
    <message>
        <source>Number of the other system</source>
        <translation>外部编号</translation>
    </message>
    <message>
        <source>Kind of dispute</source>
        <translation>纠纷类型</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>What the dispute is about</source>
        <translation>纠纷简要情况</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>办结时间</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>调解结果</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Accepted at</source>
        <translation>受理时间</translation>
    </message>
    <message>
        <source>Amount in dispute</source>
        <translation>涉及金额</translation>
    </message>
</context>
<context>
    <name>qz::mediation::Disputes</name>
    <message>
        <source>There is no area “%1” in the area tree. Give the code of a known area, or none.</source>
        <translation>区划树中没有“%1”。请填写已有区划的代码，或留空。</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>矛盾纠纷</translation>
    </message>
    <message>
        <source>There is no kind of dispute “%1”; take one of the table of kinds.</source>
        <translation>没有纠纷类型“%1”，请从类型表中选择。</translation>
    </message>
    <message>
        <source>A dispute has at least two parties; give their number.</source>
        <translation>纠纷至少有两方当事人，请填写当事人数。</translation>
    </message>
    <message>
        <source>“%1” is no instalment. Write them in the order of their days, like 2026-09-30=500, 2026-10-31=500.</source>
        <translation>“%1”不是有效的分期。请按日期先后填写，如 2026-09-30=500, 2026-10-31=500。</translation>
    </message>
    <message>
        <source>Reception at the desk</source>
        <translation>窗口接待</translation>
    </message>
    <message>
        <source>day agreed with the receiver</source>
        <translation>与接收单位约定的日期</translation>
    </message>
    <message>
        <source>time agreed with the parties</source>
        <translation>与当事人约定的时间</translation>
    </message>
</context>
<context>
    <name>qz::mediation::Import</name>
    <message>
        <source>The dispute would have ended before it began.</source>
        <translation>办结时间早于受理时间。</translation>
    </message>
    <message>
        <source>%1 rows with an ending that is not known here were taken as running.</source>
        <translation>%1 行的调解结果无法识别，已按调解中导入。</translation>
    </message>
</context>
<context>
    <name>qz::mediation::Numbers</name>
    <message>
        <source>%1 (%2) mediation agreement no. %3</source>
        <translation>%1（%2）人调协字第%3号</translation>
    </message>
    <message>
        <source>%1 (%2) mediation no. %3</source>
        <translation>%1（%2）人调字第%3号</translation>
    </message>
</context>
</TS>
