<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>qz::grid::Documents</name>
    <message>
        <source>Limits</source>
        <translation>时限</translation>
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
        <source>From</source>
        <translation>起算</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No limit has been started.</source>
        <translation>尚无起算的时限。</translation>
    </message>
    <message>
        <source>Case No. %1</source>
        <translation>编号：%1</translation>
    </message>
    <message>
        <source>The period of the brief is empty: its end must be later than its start.</source>
        <translation>简报时段为空：截止时间应晚于起始时间。</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>使用对象</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Reported at night</source>
        <translation>夜间上报</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Open at the end</source>
        <translation>期末在办</translation>
    </message>
    <message>
        <source>Overdue at the end</source>
        <translation>期末超期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>办理指标</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Numerator</source>
        <translation>分子</translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation>分母</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Class and street</source>
        <translation>类别与街道</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>逐日</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Has to act</source>
        <translation>当前承办</translation>
    </message>
    <message>
        <source>Reported at</source>
        <translation>上报时间</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应于</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>小时数</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Longest open</source>
        <translation>在办时间最长</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>夜间</translation>
    </message>
    <message>
        <source>%1 streets with few events</source>
        <translation>事件较少的%1个街道</translation>
    </message>
    <message>
        <source>%1 classes with few events</source>
        <translation>事件较少的%1个类别</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>不显示</translation>
    </message>
    <message>
        <source>It would tell a count of 1–4.</source>
        <translation>会泄露1–4的小数。</translation>
    </message>
    <message>
        <source>Fewer than 5,000 people live in the area: no rates are shown.</source>
        <translation>区域人口不足5,000人，不显示指标。</translation>
    </message>
    <message>
        <source>In-time rate</source>
        <translation>按时办结率</translation>
    </message>
    <message>
        <source>In-time rate = handled by the first due date ÷ (closed + open and overdue)</source>
        <translation>按时办结率＝首次处置时限内完成÷（结案＋超期在办）</translation>
    </message>
    <message>
        <source>Rework rate</source>
        <translation>返工率</translation>
    </message>
    <message>
        <source>rework rate = closed with at least one rework ÷ closed</source>
        <translation>返工率＝返工一次以上的结案÷结案</translation>
    </message>
    <message>
        <source>Verified-close rate</source>
        <translation>核查结案率</translation>
    </message>
    <message>
        <source>verified-close rate = closed with a passed independent check ÷ closed</source>
        <translation>核查结案率＝经独立核查通过的结案÷结案</translation>
    </message>
    <message>
        <source>Self-found rate</source>
        <translation>主动发现率</translation>
    </message>
    <message>
        <source>self-found rate = reported by grid workers and patrols ÷ all reported</source>
        <translation>主动发现率＝网格员和巡查上报÷全部上报</translation>
    </message>
    <message>
        <source>not located</source>
        <translation>位置待定</translation>
    </message>
    <message>
        <source>Overdue at the end of the period</source>
        <translation>期末超期案件</translation>
    </message>
    <message>
        <source>Overdue by</source>
        <translation>超期时长</translation>
    </message>
    <message>
        <source>Open for</source>
        <translation>在办时长</translation>
    </message>
    <message>
        <source>Table %1  %2</source>
        <translation>表%1  %2</translation>
    </message>
    <message>
        <source>%1 grid management: %2</source>
        <extracomment>area, kind of brief</extracomment>
        <translation>%1网格化管理%2</translation>
    </message>
    <message>
        <source>Data as of %1</source>
        <translation>数据截至%1</translation>
    </message>
    <message>
        <source>Events reported in the period: %1, of them at night: %2; closed: %3. Open at its end: %4, of them overdue: %5.</source>
        <translation>本期上报事件%1件，其中夜间%2件；结案%3件。期末在办%4件，其中超期%5件。</translation>
    </message>
    <message>
        <source>[1–4, hidden]</source>
        <translation>［1–4，隐去］</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>件</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95%区间</translation>
    </message>
    <message>
        <source>Reported events by class and street</source>
        <translation>上报事件分类别、分街道统计</translation>
    </message>
    <message>
        <source>%1: not shown, the counts are too small for this audience.</source>
        <translation>%1：数目过小，对该使用对象不显示。</translation>
    </message>
    <message>
        <source>%1 (part %2 of %3)</source>
        <translation>%1（%2/%3）</translation>
    </message>
    <message>
        <source>No event was reported in the period.</source>
        <translation>本期无上报事件。</translation>
    </message>
    <message>
        <source>Reported events by class</source>
        <translation>上报事件分类别统计</translation>
    </message>
    <message>
        <source>Figure %1  %2</source>
        <translation>图%1  %2</translation>
    </message>
    <message>
        <source>Reported and closed events by day</source>
        <translation>逐日上报与结案事件</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 more in the annex.</source>
        <translation>另有%1件见附表。</translation>
    </message>
    <message>
        <source>command centre</source>
        <translation>指挥中心</translation>
    </message>
    <message>
        <source>Notes: </source>
        <translation>注：</translation>
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
        <source>Issued by</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Seal, 42 mm</source>
        <translation>印章处 42 mm</translation>
    </message>
    <message>
        <source>also hidden</source>
        <translation>补隐</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>隐</translation>
    </message>
    <message>
        <source>For: public, counts 1–4 hidden</source>
        <translation>对象：公开，1–4隐去</translation>
    </message>
    <message>
        <source>Open and overdue counts are those at the end of the period. Night: reported from %1 to %2.</source>
        <translation>在办、超期为期末数。夜间：%1至%2上报。</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>Data as of %1; data version %2; working calendar %3; filters: %4.</source>
        <translation>数据截至%1；数据版本%2；工作日历%3；筛选条件：%4。</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1小时</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1天%2小时</translation>
    </message>
    <message>
        <source>running</source>
        <translation>计时中</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>停计</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>late</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message numerus="yes">
        <source>%n h by the clock</source>
        <translation>
            <numerusform>%n小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min by the clock</source>
        <translation>
            <numerusform>%n分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working hours</source>
        <translation>
            <numerusform>%n工作时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working minutes</source>
        <translation>
            <numerusform>%n工作分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working days</source>
        <translation>
            <numerusform>%n个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n个自然日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n个月</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (round %2)</source>
        <translation>%1（第%2轮）</translation>
    </message>
    <message>
        <source>set by a higher level</source>
        <translation>上级限定</translation>
    </message>
    <message>
        <source>[personal, not shown]</source>
        <translation>［个人信息，不显示］</translation>
    </message>
    <message>
        <source>extension %1</source>
        <translation>延期%1</translation>
    </message>
    <message>
        <source>(provisional)</source>
        <translation>（暂定）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Working calendar: %1.</source>
        <translation>工作日历：%1。</translation>
    </message>
    <message>
        <source>For: those who handle the case</source>
        <translation>对象：承办人员</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>派往%1</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>not passed</source>
        <translation>不通过</translation>
    </message>
    <message>
        <source>no handling limit</source>
        <translation>无处置时限</translation>
    </message>
    <message>
        <source>Closed at</source>
        <translation>结案时间</translation>
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
        <source>For: those who handle the case; contains personal data</source>
        <translation>对象：承办人员；含个人信息</translation>
    </message>
    <message>
        <source>not overdue</source>
        <translation>未超期</translation>
    </message>
    <message numerus="yes">
        <source>%n days %1 h</source>
        <translation>
            <numerusform>%n天%1小时</numerusform>
        </translation>
    </message>
    <message>
        <source>escalation</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>supervision</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Event form</source>
        <translation>事件登记表</translation>
    </message>
    <message>
        <source>Dispatch order</source>
        <translation>派遣单</translation>
    </message>
    <message>
        <source>Supervision order</source>
        <translation>督办单</translation>
    </message>
    <message>
        <source>Closing form</source>
        <translation>结案表</translation>
    </message>
    <message>
        <source>Daily brief</source>
        <translation>日报</translation>
    </message>
    <message>
        <source>Weekly brief</source>
        <translation>周报</translation>
    </message>
    <message>
        <source>Monthly brief</source>
        <translation>月报</translation>
    </message>
    <message>
        <source>The case has not been dispatched: dispatch it first.</source>
        <translation>案件尚未派遣，请先派遣。</translation>
    </message>
    <message>
        <source>The case is neither supervised nor escalated: record that step first.</source>
        <translation>案件未督办也未升级，请先登记该步骤。</translation>
    </message>
    <message>
        <source>The case is still open: close it first.</source>
        <translation>案件尚未结案，请先结案。</translation>
    </message>
    <message>
        <source>There is no paper “%1” of a grid event; known are: %2.</source>
        <translation>网格事件没有文书“%1”，可用：%2。</translation>
    </message>
    <message>
        <source>For: handling, full</source>
        <translation>对象：办理，完整</translation>
    </message>
    <message>
        <source>For: return, full counts, no cases</source>
        <translation>对象：反馈其他单位，完整数字，不列个案</translation>
    </message>
    <message>
        <source>Intervals: Wilson, 95 %. A dash: the denominator is 0. A rate of fewer than 30 cases is shown with its interval and is not compared.</source>
        <translation>区间：Wilson法，95%。短横：分母为0。不足30件的比率连同区间显示，不作比较。</translation>
    </message>
    <message>
        <source>Hatched: a count of 1–4 (&quot;hidden&quot;) or one from which it could be computed (&quot;also hidden&quot;).</source>
        <translation>斜线：1–4的数目（“隐”），或可由其推算出该数目的数目（“补隐”）。</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>计数方式</translation>
    </message>
    <message>
        <source>Period: %1 (included) to %2 (not included)</source>
        <translation>时段：%1（含）至%2（不含）</translation>
    </message>
    <message>
        <source>Cases count by the time they were reported</source>
        <translation>案件按上报时间计</translation>
    </message>
    <message>
        <source>Closed cases count by the time they were closed</source>
        <translation>结案按结案时间计</translation>
    </message>
    <message>
        <source>; </source>
        <extracomment>Between two definitions</extracomment>
        <translation>；</translation>
    </message>
    <message>
        <source>%1.</source>
        <extracomment>The end of a sentence</extracomment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <extracomment>How papers date themselves: a format of QDate, no zeros in front where the language has none</extracomment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the parts of a list</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>Streets</source>
        <translation>镇街</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>镇街</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Against the district</source>
        <translation>与全区比较</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>统计口径</translation>
    </message>
    <message>
        <source>Objection of the unit</source>
        <translation>单位异议</translation>
    </message>
    <message>
        <source>open and overdue</source>
        <translation>未结且超期</translation>
    </message>
    <message>
        <source>open, not counted</source>
        <translation>未结，不计入</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总体情况</translation>
    </message>
    <message>
        <source>Quality of handling</source>
        <translation>办理质量</translation>
    </message>
    <message>
        <source>Streets and the district</source>
        <translation>各镇街与全区比较</translation>
    </message>
    <message>
        <source>Events to be followed</source>
        <translation>需跟踪督办的事件</translation>
    </message>
    <message>
        <source>1,2,3,4,5,6,7,8,9</source>
        <extracomment>Numbers of sections, one behind the other</extracomment>
        <translation>一,二,三,四,五,六,七,八,九</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>Head of a section: number, title</extracomment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Handled in time, by street (no ranking)</source>
        <translation>各镇街按时办理情况（按代码列，不作排名）</translation>
    </message>
    <message>
        <source>A street stands higher or lower where the interval of the difference to the rest of the district (Newcombe, 95 % for all streets together) does not hold 0. Streets stand in the order of their codes; villages and persons are not compared.</source>
        <translation>镇街与全区其余部分之差的区间（Newcombe 法，全部镇街合计置信水平 95 %）不含 0 的，列为高于或低于。镇街按代码排列；村（社区）和个人不作比较。</translation>
    </message>
    <message>
        <source>%1 of %2, %3 (95 % interval %4–%5 %)</source>
        <translation>%2 件中的 %1 件（%3，95 % 区间 %4–%5 %）</translation>
    </message>
    <message numerus="yes">
        <source>To reach the share of the rest, %n more events would have had to be handled in time; of the events that count, still open and overdue: %1.</source>
        <translation>
            <numerusform>要达到其余镇街的水平，还须再有 %n 件按时办结；计入的事件中有 %1 件仍未结且已超期。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is %n events more in time than the share of the rest would have given; of the events that count, still open and overdue: %1.</source>
        <translation>
            <numerusform>按其余镇街的水平推算，多按时办结 %n 件；计入的事件中有 %1 件仍未结且已超期。</numerusform>
        </translation>
    </message>
    <message>
        <source> higher</source>
        <translation> 高于</translation>
    </message>
    <message>
        <source> lower</source>
        <translation> 低于</translation>
    </message>
    <message>
        <source> no significant difference</source>
        <translation> 无显著差异</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>不比较</translation>
    </message>
    <message>
        <source>%1 stands higher than the rest of the district.</source>
        <translation>%1高于全区其余部分。</translation>
    </message>
    <message>
        <source>%1 stands lower than the rest of the district.</source>
        <translation>%1低于全区其余部分。</translation>
    </message>
    <message>
        <source>%1 handled %2 in time and stands higher than the rest of the district (%3).</source>
        <translation>%1按时办理 %2，高于全区其余部分（%3）。</translation>
    </message>
    <message>
        <source>%1 handled %2 in time and stands lower than the rest of the district (%3).</source>
        <translation>%1按时办理 %2，低于全区其余部分（%3）。</translation>
    </message>
    <message>
        <source>No significant difference to the rest of the district: %1.</source>
        <translation>与全区其余部分无显著差异：%1。</translation>
    </message>
    <message>
        <source>Fewer than 30 events, therefore not compared: %1.</source>
        <translation>事件不足 30 件，不作比较：%1。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences, one behind the other</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Urgent information, first report</source>
        <translation>紧急信息（初报）</translation>
    </message>
    <message>
        <source>Urgent information, further report</source>
        <translation>紧急信息（续报）</translation>
    </message>
    <message>
        <source>Urgent information, final report</source>
        <translation>紧急信息（终报）</translation>
    </message>
    <message>
        <source>Supervision sheet</source>
        <translation>督办单</translation>
    </message>
    <message>
        <source>To units</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>What is required</source>
        <translation>办理要求</translation>
    </message>
    <message>
        <source>Reply by</source>
        <translation>回复期限</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>涉及案件</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Still to reply</source>
        <translation>尚未回复</translation>
    </message>
    <message>
        <source>Written off because</source>
        <translation>销号结论</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>编号：%1</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>通话记录</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>On duty there</source>
        <translation>对方值班人员</translation>
    </message>
    <message>
        <source>No such report was issued: issue it first.</source>
        <translation>尚未签发该报告，请先签发。</translation>
    </message>
    <message>
        <source>Urgent information (%1)</source>
        <extracomment>stage of the series</extracomment>
        <translation>紧急信息（%1）</translation>
    </message>
    <message>
        <source>Issued %1, printed %2</source>
        <translation>%1 签发，%2 打印</translation>
    </message>
    <message>
        <source>For: the receiver named above</source>
        <translation>供抬头单位使用</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1：</translation>
    </message>
    <message>
        <source>Issued by: %1, %2</source>
        <translation>签发人：%1，%2</translation>
    </message>
    <message>
        <source>Series: %1.</source>
        <translation>本系列：%1。</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Ordered at</source>
        <translation>交办时间</translation>
    </message>
    <message>
        <source>Answer of the unit</source>
        <translation>单位回复</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>签收人</translation>
    </message>
</context>
</TS>
