<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>qz::Chart</name>
    <message>
        <source>Lowest</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>95 % from</source>
        <translation>95 % 区间下限</translation>
    </message>
    <message>
        <source>to</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Against the whole</source>
        <translation>与全区比较</translation>
    </message>
    <message>
        <source>Cumulative share (%)</source>
        <translation>累计占比（%）</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>隐</translation>
    </message>
    <message>
        <source>also hidden</source>
        <translation>补隐</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>cumul.</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 等另 %2 个</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>No value may be shown.</source>
        <translation>各数均不显示。</translation>
    </message>
    <message>
        <source>Highest %1 (%2), lowest %3 (%4).</source>
        <translation>最高 %1（%2），最低 %3（%4）。</translation>
    </message>
    <message>
        <source>Most: %1 (%2).</source>
        <translation>最多：%1（%2）。</translation>
    </message>
    <message>
        <source>%1 in all.</source>
        <translation>共 %1。</translation>
    </message>
    <message>
        <source>Never above the limit.</source>
        <translation>均未超过控制上限。</translation>
    </message>
    <message>
        <source>Above the limit on %1 of %2: %3.</source>
        <translation>共 %2 期，%1 期超过控制上限：%3。</translation>
    </message>
    <message>
        <source>The first %1 make up %2 %.</source>
        <translation>前 %1 类合计占 %2 %。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>%1 values. Highest %2, lowest %3.</source>
        <translation>共 %1 个数据点，最高 %2，最低 %3。</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <translation>%1。%2。</translation>
    </message>
    <message>
        <source>value %1</source>
        <translation>第 %1 点</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: </source>
        <translation>%1：</translation>
    </message>
    <message>
        <source>nothing to show.</source>
        <translation>无可显示的数据。</translation>
    </message>
    <message>
        <source>Some values are hidden because they are small.</source>
        <translation>部分数值因数量较小已隐去。</translation>
    </message>
    <message>
        <source>, 95 % from %1 to %2</source>
        <translation>，95 % 区间 %1 至 %2</translation>
    </message>
    <message>
        <source>, above the limit of %1</source>
        <translation>，超过控制上限 %1</translation>
    </message>
    <message>
        <source>, cumulative %1 %</source>
        <translation>，累计 %1 %</translation>
    </message>
</context>
<context>
    <name>qz::Print</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第%1页，共%2页</translation>
    </message>
    <message>
        <source>Check code %1</source>
        <translation>核验码%1</translation>
    </message>
    <message>
        <source>The paper could not be made into a PDF.</source>
        <translation>文书未能生成PDF。</translation>
    </message>
    <message>
        <source>The PDF %1 could not be written: %2. Choose another folder or close the program that has it open.</source>
        <translation>无法写入PDF %1：%2。请另选文件夹，或关闭打开它的程序。</translation>
    </message>
</context>
</TS>
