<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>qz::Actions</name>
    <message>
        <source>Report in</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Remove an attachment</source>
        <translation>移除附件</translation>
    </message>
    <message>
        <source>Compare a re-sent order</source>
        <translation>核对重发工单</translation>
    </message>
    <message>
        <source>Take an import back</source>
        <translation>撤回导入</translation>
    </message>
</context>
<context>
    <name>qz::AreaPicker</name>
    <message>
        <source>Name or code</source>
        <translation>名称或代码</translation>
    </message>
    <message>
        <source>Find an area</source>
        <translation>查找区域</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Choose an area</source>
        <translation>选择区域</translation>
    </message>
</context>
<context>
    <name>qz::CaseDigest</name>
    <message>
        <source>No case selected</source>
        <translation>未选中案件</translation>
    </message>
    <message>
        <source>Choose one in the list to see its clocks and next steps here.</source>
        <translation>在列表中选择案件，此处显示其时钟和下一步。</translation>
    </message>
    <message>
        <source>Command center</source>
        <translation>指挥中心</translation>
    </message>
</context>
<context>
    <name>qz::CaseList</name>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Cases stand here</source>
        <translation>此处显示案件</translation>
    </message>
    <message>
        <source>No case matches the area and the filter.</source>
        <translation>没有符合该区域和筛选条件的案件。</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>紧凑行</translation>
    </message>
    <message>
        <source>Normal rows</source>
        <translation>标准行</translation>
    </message>
    <message>
        <source>Rows of two lines</source>
        <translation>双行</translation>
    </message>
    <message>
        <source>State / time</source>
        <translation>状态/时间</translation>
    </message>
    <message>
        <source>Class · place</source>
        <translation>类别 · 地点</translation>
    </message>
    <message>
        <source>Owner / source</source>
        <translation>承办/来源</translation>
    </message>
    <message>
        <source>Due first</source>
        <translation>最先到期</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>上报时间</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应于</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>External number</source>
        <translation>外部编号</translation>
    </message>
    <message>
        <source>Command centre</source>
        <translation>指挥中心</translation>
    </message>
</context>
<context>
    <name>qz::CaseView</name>
    <message>
        <source>masked</source>
        <translation>已遮蔽</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>No further fields are stored.</source>
        <translation>没有其他字段。</translation>
    </message>
    <message>
        <source>Show sealed fields · %1</source>
        <translation>显示加密字段 · %1</translation>
    </message>
    <message>
        <source>State what you need them for. Who, when, which case and the purpose are recorded.</source>
        <translation>请说明查阅事由。查阅人、时间、案件和事由均予记录。</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>查阅事由</translation>
    </message>
    <message>
        <source>Show and record</source>
        <translation>显示并留痕</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>reworked %1 ×</source>
        <translation>返工%1次</translation>
    </message>
    <message>
        <source>Command centre</source>
        <translation>指挥中心</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>not located yet</source>
        <translation>位置待定</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>当前承办</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>上报时间</translation>
    </message>
    <message>
        <source>%1 entries · append only</source>
        <translation>%1条 · 只增不改</translation>
    </message>
    <message>
        <source>Show masked fields (with a purpose, recorded)</source>
        <translation>显示（须填事由，留痕）</translation>
    </message>
    <message>
        <source>You do not handle this case. Your name, the time, the fields and the purpose you state are recorded.</source>
        <translation>您不是本案承办人。查看后将记录您的姓名、时间、所看字段和所填事由。</translation>
    </message>
    <message>
        <source>Personal data of a case is shown to those who handle it.</source>
        <translation>个人信息只向案件承办人显示。</translation>
    </message>
    <message>
        <source>You handle this case: personal data is shown, and that you saw it is recorded (purpose: handling the case).</source>
        <translation>您承办本案：个人信息已显示，查看已留痕（事由：承办）。</translation>
    </message>
</context>
<context>
    <name>qz::Choices</name>
    <message>
        <source>system</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>纸质</translation>
    </message>
    <message>
        <source>on_site</source>
        <translation>现场</translation>
    </message>
</context>
<context>
    <name>qz::ClockFace</name>
    <message>
        <source>over %1</source>
        <translation>超 %1</translation>
    </message>
    <message>
        <source>left %1</source>
        <translation>剩 %1</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1天</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停计</translation>
    </message>
    <message>
        <source>%1 in time</source>
        <translation>%1 按时</translation>
    </message>
    <message>
        <source>late by %1</source>
        <translation>迟 %1</translation>
    </message>
    <message>
        <source>%1, %2: due %3, %4</source>
        <translation>%1，%2：应于%3，%4</translation>
    </message>
    <message>
        <source>due %1, %2</source>
        <translation>应于%1，%2</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>临期</translation>
    </message>
</context>
<context>
    <name>qz::ClockTable</name>
    <message>
        <source>%1 h</source>
        <translation>%1小时</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1分钟</translation>
    </message>
    <message>
        <source>%1 working h</source>
        <translation>%1工作时</translation>
    </message>
    <message>
        <source>%1 working min</source>
        <translation>%1工作分钟</translation>
    </message>
    <message>
        <source>%1 working d</source>
        <translation>%1个工作日</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1天</translation>
    </message>
    <message>
        <source>%1 mo</source>
        <translation>%1个月</translation>
    </message>
    <message>
        <source>%1 (round %2)</source>
        <translation>%1（第%2轮）</translation>
    </message>
    <message>
        <source>set from above</source>
        <translation>上级限定</translation>
    </message>
    <message>
        <source> (provisional)</source>
        <translation>（暂定）</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起算</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应于</translation>
    </message>
    <message>
        <source>Rule and article</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>State</source>
        <translation>现状</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>How “%1” was computed</source>
        <translation>“%1”怎样算出</translation>
    </message>
    <message>
        <source>How?</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>Text of the rule</source>
        <translation>规则条文</translation>
    </message>
</context>
<context>
    <name>qz::ErrorStrip</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
</context>
<context>
    <name>qz::FieldEditor</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>选择日期</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Name (optional)</source>
        <translation>姓名（可不填）</translation>
    </message>
</context>
<context>
    <name>qz::Fields</name>
    <message>
        <source>Done by</source>
        <translation>办理人</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Happened at</source>
        <translation>办理时间</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>qz::FilterBar</name>
    <message>
        <source>Condition, such as state=CLOSED</source>
        <translation>条件，如state=CLOSED</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Conditions with = != &lt; &lt;= &gt; &gt;= ~ ^= in, joined by and, or, not; Return applies</source>
        <translation>条件可用= != &lt; &lt;= &gt; &gt;= ~ ^= in，以and、or、not连接；按回车生效</translation>
    </message>
</context>
<context>
    <name>qz::FormView</name>
    <message>
        <source>%1 (required)</source>
        <translation>%1（必填）</translation>
    </message>
    <message>
        <source>Pick on map</source>
        <translation>在地图上选取</translation>
    </message>
</context>
<context>
    <name>qz::Journal</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Done by %1 · %2   |   recorded by %3 %4</source>
        <translation>办理 %1 · %2   |   记录 %3 %4</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1小时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1天</translation>
    </message>
    <message>
        <source>entered +%1, after the limit</source>
        <translation>补录 +%1，已过时限</translation>
    </message>
    <message>
        <source>entered +%1</source>
        <translation>补录 +%1</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>经过</translation>
    </message>
</context>
<context>
    <name>qz::PlainMap</name>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Wheel or + and − zoom, dragging or arrows move</source>
        <translation>滚轮或+、−缩放，拖动或方向键平移</translation>
    </message>
    <message>
        <source>Point at %1, %2</source>
        <translation>点位%1，%2</translation>
    </message>
    <message>
        <source>No border of this area is stored. Import boundaries to see it here.</source>
        <translation>尚无该区域的边界。导入边界后在此显示。</translation>
    </message>
</context>
<context>
    <name>qz::StateChip</name>
    <message>
        <source>State: %1</source>
        <translation>状态：%1</translation>
    </message>
</context>
<context>
    <name>qz::StepBar</name>
    <message>
        <source>Next steps</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>More steps</source>
        <translation>其他步骤</translation>
    </message>
    <message>
        <source>%1 more steps are not possible now</source>
        <translation>另有%1步现在不可用</translation>
    </message>
</context>
<context>
    <name>qz::StepDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>qz::ChartPane</name>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>%1: as a table</source>
        <translation>%1：以表格显示</translation>
    </message>
    <message>
        <source>%1: copy</source>
        <translation>%1：复制</translation>
    </message>
</context>
<context>
    <name>qz::ChartSurface</name>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Show the chart</source>
        <translation>显示图表</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>以表格显示</translation>
    </message>
    <message>
        <source>Copy picture and table</source>
        <translation>复制图片和表格</translation>
    </message>
    <message>
        <source>Table: %1</source>
        <translation>表格：%1</translation>
    </message>
</context>
</TS>
