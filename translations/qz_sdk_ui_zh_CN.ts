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
    <message>
        <source>Acknowledge the alarm</source>
        <translation>确认响铃</translation>
    </message>
    <message>
        <source>Alarm passed on</source>
        <translation>超时上报</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>申请签批</translation>
    </message>
    <message>
        <source>Approval refused</source>
        <translation>不同意申请</translation>
    </message>
    <message>
        <source>Request taken back</source>
        <translation>撤回申请</translation>
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
    <name>qz::BulkStep</name>
    <message numerus="yes">
        <source>%1: %Ln cases</source>
        <translation>
            <numerusform>%1：%Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Of %1 chosen cases %Ln are in a state that allows it; the others are refused and named afterwards.</source>
        <translation>
            <numerusform>选中的 %1 件中有 %Ln 件的状态允许此步骤；其余的会被拒绝，完成后逐件列出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asked once, entered alike for each of the %Ln cases; each is journalled for itself.</source>
        <translation>
            <numerusform>只填一次，%Ln 件同样录入；每件各记一条日志。</numerusform>
        </translation>
    </message>
    <message>
        <source>Done %1 · refused %2</source>
        <translation>完成 %1 件 · 被拒绝 %2 件</translation>
    </message>
    <message>
        <source> · not tried %1</source>
        <translation> · 未执行 %1 件</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Refused cases by reason</source>
        <translation>按原因列出被拒绝的案件</translation>
    </message>
    <message>
        <source>List the first %1 refused</source>
        <translation>列出前 %1 件被拒绝的</translation>
    </message>
    <message>
        <source>List the refused</source>
        <translation>列出被拒绝的</translation>
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
    <message>
        <source>Closed</source>
        <translation>结案时间</translation>
    </message>
    <message>
        <source>Reworks</source>
        <translation>返工次数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Sorting</source>
        <translation>正在排序</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Sorting %Ln rows: %1 %</source>
        <translation>
            <numerusform>正在给 %Ln 行排序：%1 %</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Columns and order…</source>
        <translation>列与排序…</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Why this limit?</source>
        <translation>为什么是这个时限？</translation>
    </message>
    <message>
        <source>Why does it stand here?</source>
        <translation>为什么在这一步？</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>qz::CaseListPane</name>
    <message>
        <source>Step for all</source>
        <translation>批量办理</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>As a table for Excel, WPS and mail (Ctrl+C)</source>
        <translation>复制为表格，可粘贴到 Excel、WPS 和邮件（Ctrl+C）</translation>
    </message>
    <message>
        <source>%1 chosen</source>
        <translation>已选 %1 件</translation>
    </message>
    <message>
        <source>Choose all %1</source>
        <translation>选择全部 %1 件</translation>
    </message>
    <message>
        <source>No step is possible for these cases</source>
        <translation>这些案件没有可办理的步骤</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln cases</source>
        <translation>
            <numerusform>%1：%Ln 件</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>%n entries · append only</source>
        <translation>
            <numerusform>%n条 · 只增不改</numerusform>
        </translation>
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
    <message>
        <source>Ask for approval: %1</source>
        <translation>申请签批：%1</translation>
    </message>
    <message>
        <source>drawn, %1 characters</source>
        <translation>图形（%1 字符）</translation>
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
    <name>qz::ColumnsDialog</name>
    <message>
        <source>Columns and order</source>
        <translation>列与排序</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Further left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Further right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
    <message>
        <source>ascending</source>
        <translation>升序</translation>
    </message>
    <message>
        <source>descending</source>
        <translation>降序</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>第 %1 项</translation>
    </message>
    <message>
        <source>Direction of key %1</source>
        <translation>第 %1 项的方向</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>排序依据</translation>
    </message>
</context>
<context>
    <name>qz::Delivery</name>
    <message>
        <source>Print the order</source>
        <translation>打印派遣单</translation>
    </message>
    <message>
        <source>Record the call</source>
        <translation>通话记录</translation>
    </message>
    <message>
        <source>Where the orders are</source>
        <translation>派遣单送达情况</translation>
    </message>
    <message>
        <source>%1: %2, sent %3</source>
        <translation>%1：%2，派出 %3</translation>
    </message>
    <message>
        <source>, signed for %1</source>
        <translation>，签收 %1</translation>
    </message>
    <message>
        <source>, told by telephone %1</source>
        <translation>，电话告知 %1</translation>
    </message>
    <message>
        <source>. Not received for %1 min: print it, or call %2.</source>
        <translation>。已 %1 分钟未送达：请打印派遣单，或致电%2。</translation>
    </message>
    <message>
        <source>the unit</source>
        <translation>该单位</translation>
    </message>
</context>
<context>
    <name>qz::DeskVehicle</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>This computer offers no such receiver.</source>
        <translation>本机没有可用的定位设备。</translation>
    </message>
    <message>
        <source>The system does not allow this program to know where it is.</source>
        <translation>系统不允许本程序获取位置。</translation>
    </message>
    <message>
        <source>The receiver does not answer.</source>
        <translation>定位设备没有响应。</translation>
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
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Condition, such as opened_at&gt;=-7d</source>
        <translation>条件，如 opened_at&gt;=-7d</translation>
    </message>
    <message>
        <source>Conditions with = != &lt; &lt;= &gt; &gt;= ~ ^= in, joined by and, or, not. Down or Ctrl+Space proposes, Return applies.</source>
        <translation>条件可用 = != &lt; &lt;= &gt; &gt;= ~ ^= in，以 and、or、not 连接。按 ↓ 或 Ctrl+空格给出提示，回车生效。</translation>
    </message>
    <message>
        <source>Take off: %1</source>
        <translation>去掉：%1</translation>
    </message>
    <message>
        <source>Take this condition off</source>
        <translation>去掉这个条件</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>begins with</source>
        <translation>开头是</translation>
    </message>
    <message>
        <source>not: %1</source>
        <translation>非%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n 周</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n 年</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1后</translation>
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
    <name>qz::ListExport</name>
    <message>
        <source>Export the list</source>
        <translation>导出列表</translation>
    </message>
    <message>
        <source>Spreadsheet (*.xlsx)</source>
        <translation>电子表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>Text table (*.csv)</source>
        <translation>文本表格 (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are in %1.</source>
        <translation>
            <numerusform>已将 %Ln 行写入 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters are outside GBK and older programs will show them wrongly: %1. xlsx and UTF-8 keep them.</source>
        <translation>
            <numerusform>有 %Ln 个字符不在 GBK 内，旧程序会显示错误：%1。xlsx 和 UTF-8 可完整保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are on the clipboard.</source>
        <translation>
            <numerusform>已复制 %Ln 行到剪贴板。</numerusform>
        </translation>
    </message>
    <message>
        <source>The clipboard takes %1 rows; export the list instead.</source>
        <translation>剪贴板最多复制 %1 行；请改用导出。</translation>
    </message>
    <message numerus="yes">
        <source>Copying %Ln rows</source>
        <translation>
            <numerusform>正在复制 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>The whole list: %1</source>
        <translation>整个列表：%1 行</translation>
    </message>
    <message>
        <source>What is chosen: %1</source>
        <translation>选中的：%1 行</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Workbook (xlsx)</source>
        <translation>工作簿（xlsx）</translation>
    </message>
    <message>
        <source>Text table (csv), UTF-8</source>
        <translation>文本表格（csv），UTF-8</translation>
    </message>
    <message>
        <source>Text table (csv), GB18030 for older programs</source>
        <translation>文本表格（csv），GB18030，供旧程序使用</translation>
    </message>
    <message>
        <source>Columns as they are shown; two-line columns become one column a line. No sealed fields.</source>
        <translation>按当前显示的列导出；两行的列拆成各自一列。不含加密字段。</translation>
    </message>
</context>
<context>
    <name>qz::MapWidget</name>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Point at %1, %2</source>
        <translation>点位%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n records; a click looks closer</source>
        <translation>
            <numerusform>%n件，单击放大</numerusform>
        </translation>
    </message>
    <message>
        <source>No border of this area is stored. Import boundaries to see it here.</source>
        <translation>尚无该区域的边界。导入边界后在此显示。</translation>
    </message>
    <message numerus="yes">
        <source>%n corners; Ctrl+Return closes the ring</source>
        <translation>
            <numerusform>已有 %n 个角点，Ctrl+回车闭合</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qz::PagePreview</name>
    <message>
        <source>Preview of the paper</source>
        <translation>文书预览</translation>
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
    <message numerus="yes">
        <source>%n more steps are not possible now</source>
        <translation>
            <numerusform>另有%n步现在不可用</numerusform>
        </translation>
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
    <name>qz::ViewButton</name>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <translation>%1（已改动）</translation>
    </message>
    <message>
        <source>Saved views: %1</source>
        <translation>已存视图：%1</translation>
    </message>
    <message>
        <source>Saved views of this list, own and shared</source>
        <translation>本列表已保存的视图：我的和共享的</translation>
    </message>
    <message>
        <source>The view “%1” is saved.</source>
        <translation>视图“%1”已保存。</translation>
    </message>
    <message>
        <source>The view “%1” is removed.</source>
        <translation>视图“%1”已删除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Save a view for everybody</source>
        <translation>保存为共享视图</translation>
    </message>
    <message>
        <source>Save a view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>My views</source>
        <translation>我的视图</translation>
    </message>
    <message>
        <source>Shared views</source>
        <translation>共享视图</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>保存当前视图…</translation>
    </message>
    <message>
        <source>Save for everybody…</source>
        <translation>保存为共享视图…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>%1 (shared)</source>
        <translation>%1（共享）</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Rename the view “%1”</source>
        <translation>重命名视图“%1”</translation>
    </message>
</context>
</TS>
