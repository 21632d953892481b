<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>qz::ModuleTitles</name>
    <message>
        <source>Mediation</source>
        <translation>矛盾调解</translation>
    </message>
</context>
<context>
    <name>qz::mediation::Window</name>
    <message>
        <source>language: en</source>
        <translation>language: zh</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>卷宗</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>接待登记</translation>
    </message>
    <message>
        <source>Mediation</source>
        <translation>矛盾调解</translation>
    </message>
    <message>
        <source>New dispute</source>
        <translation>登记纠纷</translation>
    </message>
    <message>
        <source>Settled on the spot</source>
        <translation>简易快录</translation>
    </message>
    <message>
        <source>Closed loop</source>
        <translation>四级闭环</translation>
    </message>
    <message>
        <source>New record of the closed loop</source>
        <translation>新建闭环记录</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>调解日程</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>排查区域</translation>
    </message>
    <message>
        <source>Agenda and decisions</source>
        <translation>议题和决定</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>群体</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>移送收件</translation>
    </message>
</context>
</TS>
