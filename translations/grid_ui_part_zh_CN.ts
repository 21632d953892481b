<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>qz::grid::EventsPage</name>
    <message>
        <source>Grid events</source>
        <translation>网格事件</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>登记事件</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今日到期</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>Place not known</source>
        <translation>位置待定</translation>
    </message>
    <message>
        <source>My unit</source>
        <translation>本单位</translation>
    </message>
    <message>
        <source>No event here</source>
        <translation>没有事件</translation>
    </message>
    <message>
        <source>No event of this area passes the filter above.</source>
        <translation>该区域没有符合上方筛选条件的事件。</translation>
    </message>
    <message>
        <source>Map of the area</source>
        <translation>区域地图</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1件</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
</context>
<context>
    <name>qz::grid::Lookups</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取%1：%2</translation>
    </message>
</context>
<context>
    <name>qz::grid::NewEventPage</name>
    <message>
        <source>New event</source>
        <translation>登记事件</translation>
    </message>
    <message>
        <source>a draft is kept while you type</source>
        <translation>输入内容随时存为草稿</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Empty the form</source>
        <translation>清空表单</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>仍然保存</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1已保存。</translation>
    </message>
    <message>
        <source>Its place is not known yet; it waits in the tray “Place not known”.</source>
        <translation>地点尚未确定，已列入“位置待定”。</translation>
    </message>
</context>
</TS>
