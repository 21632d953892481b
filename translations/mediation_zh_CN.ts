<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>qz::mediation::Documents</name>
    <message>
        <source>Volume, bound</source>
        <translation>卷宗（合订）</translation>
    </message>
    <message>
        <source>No paper was filed yet: file them with “file_paper”.</source>
        <translation>尚未归入任何文书，请先办理“文书归卷”。</translation>
    </message>
    <message>
        <source>Judicial confirmation: all papers</source>
        <translation>司法确认：全套材料</translation>
    </message>
    <message>
        <source>Villages and communities</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Towns and streets</source>
        <translation>乡镇（街道）</translation>
    </message>
    <message>
        <source>Enterprises</source>
        <translation>企事业单位</translation>
    </message>
    <message>
        <source>Industries and professions</source>
        <translation>行业性、专业性</translation>
    </message>
    <message>
        <source>No committee yet</source>
        <translation>尚未确定调委会</translation>
    </message>
    <message>
        <source>Other committees</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Mediation statistics</source>
        <translation>人民调解统计报表</translation>
    </message>
    <message>
        <source>Allowance by archived volumes</source>
        <translation>以案定补计算表</translation>
    </message>
    <message>
        <source>This list is not for the public.</source>
        <translation>本表不得公开。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Sealed on</source>
        <translation>用印日期</translation>
    </message>
    <message>
        <source>Committee</source>
        <translation>调委会</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>纠纷编号</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Mediators</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>Approved by (signature)</source>
        <translation>批准人（签名）</translation>
    </message>
    <message>
        <source>Term is over: elect anew</source>
        <translation>任期已满，应当换届</translation>
    </message>
    <message>
        <source>Term ends in %1 days</source>
        <translation>任期还有 %1 天届满</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>委员人数</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>女委员</translation>
    </message>
    <message>
        <source>Term ends on</source>
        <translation>任期届满日期</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Register of the seal</source>
        <translation>用印登记簿</translation>
    </message>
    <message>
        <source>Committees and their terms</source>
        <translation>调委会及任期情况</translation>
    </message>
</context>
<context>
    <name>qz::mediation::Import</name>
    <message>
        <source>Disputes</source>
        <translation>矛盾纠纷</translation>
    </message>
</context>
</TS>
