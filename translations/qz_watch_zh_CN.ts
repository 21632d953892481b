<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>qz::WatchPapers</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>%1, urgent %2</source>
        <translation>%1 件，其中紧急 %2 件</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>现有未结</translation>
    </message>
    <message>
        <source>%1, overdue %2</source>
        <translation>%1 件，其中超期 %2 件</translation>
    </message>
    <message>
        <source>Calls recorded</source>
        <translation>通话记录</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Place, unit</source>
        <translation>地点、单位</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应于</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>已交</translation>
    </message>
    <message>
        <source>Nothing is left to hand over.</source>
        <translation>无交接事项。</translation>
    </message>
    <message>
        <source>Data as of %1</source>
        <translation>数据截至 %1</translation>
    </message>
    <message>
        <source>For: the watch</source>
        <translation>供值班使用</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>无。</translation>
    </message>
    <message numerus="yes">
        <source>%n more stand on the handover sheet.</source>
        <translation>
            <numerusform>其余 %n 件见交接班表。</numerusform>
        </translation>
    </message>
    <message>
        <source>Handover of the watch</source>
        <translation>值班交接班表</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>交班人</translation>
    </message>
    <message>
        <source>nobody before</source>
        <translation>此前无人值班</translation>
    </message>
    <message>
        <source>Taken over by</source>
        <translation>接班人</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>确认情况</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未确认</translation>
    </message>
    <message>
        <source>by both, %1</source>
        <translation>双方确认，%1</translation>
    </message>
    <message>
        <source>by the incoming shift, %1</source>
        <translation>接班人单方确认，%1</translation>
    </message>
    <message>
        <source>To note: %1</source>
        <translation>交接说明：%1</translation>
    </message>
    <message>
        <source>The outgoing shift did not sign: %1</source>
        <translation>交班人未签字原因：%1</translation>
    </message>
    <message>
        <source>Stored once and for all; check sum %1.</source>
        <translation>已存档，不可更改；校验码 %1。</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Brief of the watch</source>
        <translation>值班简报</translation>
    </message>
    <message numerus="yes">
        <source>To be answered in other systems: %n matters; list attached.</source>
        <translation>
            <numerusform>需向其他系统回填 %n 件，清单附后。</numerusform>
        </translation>
    </message>
    <message>
        <source>Drafted by</source>
        <translation>拟稿</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Still to call</source>
        <translation>仍需电话告知</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>值班人员</translation>
    </message>
    <message>
        <source>Answer, time</source>
        <translation>答复、时间</translation>
    </message>
    <message>
        <source>Every unit has its order.</source>
        <translation>各单位均已收到派遣单。</translation>
    </message>
</context>
</TS>
