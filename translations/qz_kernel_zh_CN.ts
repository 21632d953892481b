<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>qz::AreaCode</name>
    <message>
        <source>“%1” is not an area code; it has 2, 4, 6, 9, 12 or 15 digits.</source>
        <translation>“%1”不是区划代码，区划代码应为2、4、6、9、12或15位数字。</translation>
    </message>
</context>
<context>
    <name>qz::AreaIndex</name>
    <message>
        <source>Excellent (green)</source>
        <translation>优（绿）</translation>
    </message>
    <message>
        <source>Good (yellow)</source>
        <translation>良（黄）</translation>
    </message>
    <message>
        <source>Steady (orange)</source>
        <translation>中（橙）</translation>
    </message>
    <message>
        <source>Poor (red)</source>
        <translation>差（红）</translation>
    </message>
    <message>
        <source>An indicator needs a weight above 0 and two different goalposts.</source>
        <translation>指标的权重须大于0，且两个阈值不得相同。</translation>
    </message>
    <message>
        <source>Each indicator needs an id of its own.</source>
        <translation>各指标须有各自的标识，不得重复。</translation>
    </message>
    <message>
        <source>The weights must add up to 1.</source>
        <translation>权重之和应为1。</translation>
    </message>
    <message>
        <source>A population cannot be negative.</source>
        <translation>人口数不得为负。</translation>
    </message>
    <message>
        <source>A count must lie between 0 and its base.</source>
        <translation>计数应在0与其基数之间。</translation>
    </message>
    <message>
        <source>sample too small</source>
        <translation>样本不足</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>缺少：%1</translation>
    </message>
    <message>
        <source>only the band is shown: a number would reveal a small count</source>
        <translation>仅显示等级：显示数值会泄露小数</translation>
    </message>
</context>
<context>
    <name>qz::Burst</name>
    <message>
        <source>At least 10 days of counts are needed.</source>
        <translation>至少需要10天的计数。</translation>
    </message>
    <message>
        <source>A count must lie between 0 and 10,000,000.</source>
        <translation>计数应在0至10,000,000之间。</translation>
    </message>
    <message>
        <source>A population cannot be negative.</source>
        <translation>人口数不得为负。</translation>
    </message>
</context>
<context>
    <name>qz::DataFile</name>
    <message>
        <source>%1 is expected there.</source>
        <translation>此处应为%1。</translation>
    </message>
    <message>
        <source>At %1: %2</source>
        <translation>%1处：%2</translation>
    </message>
    <message>
        <source>This is not JSON: %1 at byte %2.</source>
        <translation>不是有效的JSON：第%2字节处%1。</translation>
    </message>
    <message>
        <source>A JSON object {…} is expected.</source>
        <translation>此处应为JSON对象{…}。</translation>
    </message>
    <message>
        <source>A text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true或false</translation>
    </message>
    <message>
        <source>A whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>A date like 2026-09-30</source>
        <translation>日期，如2026-09-30</translation>
    </message>
    <message>
        <source>A list […]</source>
        <translation>列表[…]</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2. Check that the program is installed completely.</source>
        <translation>无法读取“%1”：%2。请检查程序是否安装完整。</translation>
    </message>
    <message>
        <source>“%1” is larger than 16 MB: it is not a data file of this program.</source>
        <translation>“%1”超过16 MB，不是本程序的数据文件。</translation>
    </message>
</context>
<context>
    <name>qz::Deadline</name>
    <message>
        <source>The limit leaves the years that can be computed.</source>
        <translation>时限超出可计算的年份范围。</translation>
    </message>
    <message>
        <source>A suspension must end after it began.</source>
        <translation>挂账的结束时间应晚于开始时间。</translation>
    </message>
    <message>
        <source>A limit counted backwards cannot be suspended.</source>
        <translation>倒计的时限不能停计。</translation>
    </message>
    <message>
        <source>The start is missing or outside the years 1900 to 2200.</source>
        <translation>缺少起算时间，或起算时间不在1900年至2200年之间。</translation>
    </message>
    <message>
        <source>A limit needs an amount of time.</source>
        <translation>时限须有时长。</translation>
    </message>
    <message>
        <source>The amounts of a limit may not be 0 nor run in two directions.</source>
        <translation>时限的时长不得为0，也不得一正一负。</translation>
    </message>
    <message>
        <source>Hours and minutes cannot be mixed with days and months in one limit.</source>
        <translation>同一时限内，小时、分钟不能与日、月混用。</translation>
    </message>
    <message>
        <source>A term is counted in calendar days and months only.</source>
        <translation>刑期只按自然日和月计算。</translation>
    </message>
    <message>
        <source>A term ends on the day before: %1.</source>
        <translation>刑期于前一日届满：%1。</translation>
    </message>
    <message>
        <source>“%1” is no unit of time; there are %2.</source>
        <translation>“%1”不是时间单位，可用：%2。</translation>
    </message>
    <message>
        <source>“%1” is no way of counting; there are %2.</source>
        <translation>“%1”不是计算方式，可用：%2。</translation>
    </message>
    <message>
        <source>Extension of %1</source>
        <translation>延期%1</translation>
    </message>
    <message>
        <source>%1 back</source>
        <translation>倒计%1</translation>
    </message>
    <message numerus="yes">
        <source>%n clock hour(s)</source>
        <translation>
            <numerusform>%n小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clock minute(s)</source>
        <translation>
            <numerusform>%n分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working hour(s)</source>
        <translation>
            <numerusform>%n工作时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working minute(s)</source>
        <translation>
            <numerusform>%n工作分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calendar day(s)</source>
        <translation>
            <numerusform>%n个自然日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n个月</numerusform>
        </translation>
    </message>
    <message>
        <source>The clock starts at %1.</source>
        <translation>自%1起算。</translation>
    </message>
    <message>
        <source>Counted back from %1; that day itself does not count.</source>
        <translation>自%1起倒计，当日不计。</translation>
    </message>
    <message>
        <source>The term starts on %1, which counts.</source>
        <translation>刑期自%1起算，当日计入。</translation>
    </message>
    <message>
        <source>Starts on %1; that day itself does not count.</source>
        <translation>%1起，当日不计。</translation>
    </message>
    <message>
        <source>%1 from %2: %3.</source>
        <translation>自%2起%1：%3。</translation>
    </message>
    <message>
        <source>%1 in all, with the extension, from %2: %3.</source>
        <translation>自%2起连同延期共%1：%3。</translation>
    </message>
    <message>
        <source>A start on the last day of a month ends on the last day of a month.</source>
        <translation>起算日为月末的，届满日亦为月末。</translation>
    </message>
    <message>
        <source>That month has no day %1: its last day counts.</source>
        <translation>当月无%1日，以月末日为准。</translation>
    </message>
    <message>
        <source>%1 (%2): %3, close of business.</source>
        <translation>%1（%2）：%3下班时止。</translation>
    </message>
    <message>
        <source>%1 by the clock, days off included: %2.</source>
        <translation>%1，按时钟连续计算，休息日计入：%2。</translation>
    </message>
    <message>
        <source>%1: %2 min</source>
        <translation>%1计%2分钟</translation>
    </message>
    <message>
        <source>%1 within work time (%2): %3.</source>
        <translation>%1，按工作时间计算（%2）：%3。</translation>
    </message>
    <message numerus="yes">
        <source>%n suspended day(s) do not count</source>
        <translation>
            <numerusform>停计%n日</numerusform>
        </translation>
    </message>
    <message>
        <source>Suspended since %1: the due time moves on until the clock runs again.</source>
        <translation>自%1起停计：恢复计时前，到期时间相应顺延。</translation>
    </message>
    <message>
        <source>Suspended from %1 to %2.</source>
        <translation>%1至%2停计。</translation>
    </message>
    <message>
        <source>%1 is a day off (%2)</source>
        <translation>%1为休息日（%2）</translation>
    </message>
    <message>
        <source>%1 to %2 are days off (%3)</source>
        <translation>%1至%2为休息日（%3）</translation>
    </message>
    <message>
        <source>%1: due on the first working day after, %2.</source>
        <translation>%1：顺延至其后第一个工作日%2届满。</translation>
    </message>
    <message>
        <source>%1 is a day off (%2), but this limit ends on its day and does not move.</source>
        <translation>%1为休息日（%2），但该时限当日届满，不顺延。</translation>
    </message>
    <message>
        <source>A limit counted backwards does not move: act by %1.</source>
        <translation>倒计的时限不顺延：应于%1前办理。</translation>
    </message>
    <message>
        <source>%1 is a day off (%2); a limit counted backwards does not move: act by the last working day before, %3.</source>
        <translation>%1为休息日（%2），倒计的时限不顺延：应于此前最后一个工作日%3前办理。</translation>
    </message>
    <message>
        <source>Calendar %1. Provisional: the days off of a year in it are not published yet.</source>
        <translation>日历%1。暂定：其中有年份的节假日安排尚未公布。</translation>
    </message>
    <message>
        <source>Calendar %1.</source>
        <translation>日历%1。</translation>
    </message>
</context>
<context>
    <name>qz::DeadlineRules</name>
    <message>
        <source>An amount of 0 is no limit.</source>
        <translation>时长为0不构成时限。</translation>
    </message>
    <message>
        <source>A rule needs an amount of time.</source>
        <translation>规则须有时长。</translation>
    </message>
    <message>
        <source>The rule %1 is listed twice.</source>
        <translation>规则%1重复列出。</translation>
    </message>
</context>
<context>
    <name>qz::Delivery</name>
    <message>
        <source>Stored on this desk</source>
        <translation>已存本机</translation>
    </message>
    <message>
        <source>At the centre</source>
        <translation>已到中心</translation>
    </message>
    <message>
        <source>Signed for by the unit</source>
        <translation>单位已签收</translation>
    </message>
</context>
<context>
    <name>qz::Fields</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>“%1” is not a number that fits here.</source>
        <translation>“%1”不是此处可用的数值。</translation>
    </message>
    <message>
        <source>“%1” is not one of: %2.</source>
        <translation>“%1”不在可选值之内：%2。</translation>
    </message>
    <message>
        <source>write true or false.</source>
        <translation>请填写true或false。</translation>
    </message>
    <message>
        <source>There is no field “%1” here; known are: %2.</source>
        <translation>此处没有字段“%1”，可用：%2。</translation>
    </message>
    <message>
        <source>this must be filled in.</source>
        <translation>此项必填。</translation>
    </message>
    <message>
        <source>at most %1 characters.</source>
        <translation>不得超过%1个字符。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任单位</translation>
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
        <translation>应办结时间</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>结案时间</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未结</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>Place known</source>
        <translation>位置已知</translation>
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
        <source>Number</source>
        <translation>编号</translation>
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
        <source>Reworks</source>
        <translation>返工次数</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>录入人</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>施行日期</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Running clock</source>
        <translation>在计时钟</translation>
    </message>
    <message>
        <source>Clock ever started</source>
        <translation>启动过的时钟</translation>
    </message>
</context>
<context>
    <name>qz::Filter</name>
    <message>
        <source>The filter has a quotation mark at character %1 that is never closed.</source>
        <translation>筛选条件第%1个字符处的引号没有配对。</translation>
    </message>
    <message>
        <source>the end, “and” or “or”</source>
        <translation>结尾、“and”或“or”</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>结尾</translation>
    </message>
    <message>
        <source>The filter has %1 at character %2 where %3 was expected.</source>
        <translation>筛选条件第%2个字符处为%1，此处应为%3。</translation>
    </message>
    <message>
        <source>The filter is nested too deeply.</source>
        <translation>筛选条件嵌套过深。</translation>
    </message>
    <message>
        <source>a field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>an operator (= != &lt; &lt;= &gt; &gt;= ~ ^= in)</source>
        <translation>运算符（= != &lt; &lt;= &gt; &gt;= ~ ^= in）</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>“,” or “)”</source>
        <translation>“,”或“)”</translation>
    </message>
    <message>
        <source>the opposite of</source>
        <translation>不满足</translation>
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
        <source>one of (…, …)</source>
        <translation>是其中之一（…, …）</translation>
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
        <source>another value</source>
        <translation>再加一个值</translation>
    </message>
    <message>
        <source>the end of the list</source>
        <translation>列举结束</translation>
    </message>
    <message>
        <source>both must hold</source>
        <translation>同时满足</translation>
    </message>
    <message>
        <source>one must hold</source>
        <translation>满足其一</translation>
    </message>
    <message>
        <source>Write %1=true or %1=false.</source>
        <translation>请写 %1=true 或 %1=false。</translation>
    </message>
    <message>
        <source>“%1” is no whole number.</source>
        <translation>“%1”不是整数。</translation>
    </message>
    <message>
        <source>There is no field “%1” to filter by; known are: %2.</source>
        <translation>没有可供筛选的字段“%1”；可用字段：%2。</translation>
    </message>
    <message>
        <source>“%1” cannot be compared by “%2”; it can by: %3.</source>
        <translation>“%1”不能用“%2”比较；可用：%3。</translation>
    </message>
    <message>
        <source>“%1” is no time; write 2026-09-30, 2026-09-30T16:40, today, this_week, -7d or -2h.</source>
        <translation>“%1”不是时间；请写 2026-09-30、2026-09-30T16:40、today、this_week、-7d 或 -2h。</translation>
    </message>
    <message>
        <source>The order “%1” has an empty key; write it as due_at,-opened_at.</source>
        <translation>排序“%1”中有空项；请写成 due_at,-opened_at。</translation>
    </message>
    <message>
        <source>The order names “%1” twice.</source>
        <translation>排序中“%1”出现了两次。</translation>
    </message>
    <message>
        <source>A list is sorted by at most %1 keys.</source>
        <translation>列表最多按 %1 项排序。</translation>
    </message>
</context>
<context>
    <name>qz::FilterTimes</name>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>now</source>
        <translation>此刻</translation>
    </message>
    <message>
        <source>this_week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>last_week</source>
        <translation>上周</translation>
    </message>
    <message>
        <source>this_month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>last_month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>this_year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>-7d</source>
        <translation>七天前</translation>
    </message>
    <message>
        <source>-30d</source>
        <translation>三十天前</translation>
    </message>
    <message>
        <source>-2h</source>
        <translation>两小时前</translation>
    </message>
</context>
<context>
    <name>qz::Geo</name>
    <message>
        <source>“%1” is no known coordinate system; there are wgs84, cgcs2000, gcj02 and bd09.</source>
        <translation>“%1”不是已知的坐标系，可用：wgs84、cgcs2000、gcj02、bd09。</translation>
    </message>
    <message>
        <source>A corner (%1) lies outside the world: longitude comes first, in degrees.</source>
        <translation>顶点（%1）超出地理范围：应经度在前，单位为度。</translation>
    </message>
    <message>
        <source>A border needs at least three different corners.</source>
        <translation>边界至少需要三个不同的顶点。</translation>
    </message>
    <message>
        <source>The border crosses itself.</source>
        <translation>边界自相交。</translation>
    </message>
    <message>
        <source>The border crosses or touches itself at %1.</source>
        <translation>边界在%1处自相交或自相接。</translation>
    </message>
    <message>
        <source>A hole lies outside the border or within another hole.</source>
        <translation>有孔洞位于边界之外或另一孔洞之内。</translation>
    </message>
    <message>
        <source>Parts of the area lie upon each other.</source>
        <translation>区域的各部分相互重叠。</translation>
    </message>
    <message>
        <source>The border is not a proper polygon (%1).</source>
        <translation>边界不是有效的多边形（%1）。</translation>
    </message>
    <message>
        <source>There is no border.</source>
        <translation>没有边界。</translation>
    </message>
    <message>
        <source>The border crosses itself at %1.</source>
        <translation>边界在%1处自相交。</translation>
    </message>
    <message>
        <source>A border has a corner that is no position.</source>
        <translation>边界上有顶点不是有效位置。</translation>
    </message>
</context>
<context>
    <name>qz::IdNumbers</name>
    <message>
        <source>The first two digits are no province.</source>
        <translation>前两位不是省级代码。</translation>
    </message>
    <message>
        <source>Digits 7 to 14 are no date of birth.</source>
        <translation>第7至14位不是有效的出生日期。</translation>
    </message>
    <message>
        <source>The date of birth lies in the future.</source>
        <translation>出生日期晚于今日。</translation>
    </message>
    <message>
        <source>The sequence number 000 is never given.</source>
        <translation>顺序码不会为000。</translation>
    </message>
    <message>
        <source>The check character does not fit: a digit is mistyped.</source>
        <translation>校验码不符：有数字录入有误。</translation>
    </message>
    <message>
        <source>This is the old form of 15 digits, which ended in 2013: ask for the one of 18.</source>
        <translation>此为15位旧号码，已于2013年停用：请提供18位号码。</translation>
    </message>
    <message>
        <source>An identity number has 18 characters, not %1.</source>
        <translation>公民身份号码为18位，现为%1位。</translation>
    </message>
    <message>
        <source>An identity number is 17 digits and a digit or X.</source>
        <translation>公民身份号码前17位为数字，末位为数字或X。</translation>
    </message>
    <message>
        <source>A credit code has 18 characters, not %1.</source>
        <translation>统一社会信用代码为18位，现为%1位。</translation>
    </message>
    <message>
        <source>Character %1 cannot stand in a credit code (digits and letters without I, O, S, V, Z).</source>
        <translation>第%1位不能用于统一社会信用代码（只用数字和除I、O、S、V、Z以外的大写字母）。</translation>
    </message>
    <message>
        <source>The first character is no registering authority.</source>
        <translation>首位不是有效的登记管理部门代码。</translation>
    </message>
    <message>
        <source>Characters 3 to 8 are no area code.</source>
        <translation>第3至8位不是有效的区划代码。</translation>
    </message>
    <message>
        <source>The check character does not fit: a character is mistyped.</source>
        <translation>校验码不符：有字符录入有误。</translation>
    </message>
</context>
<context>
    <name>qz::Import</name>
    <message>
        <source>“%1” is no rule for known rows; there are update, skip and ask.</source>
        <translation>“%1”不是已有记录的处理方式；可用 update、skip、ask。</translation>
    </message>
</context>
<context>
    <name>qz::Papers</name>
    <message>
        <source>The code on the page is damaged or was not made by this program.</source>
        <translation>页上的码已损坏，或不是本程序打印的。</translation>
    </message>
    <message>
        <source>The code on the page is not one of this program.</source>
        <translation>页上的码不是本程序的。</translation>
    </message>
</context>
<context>
    <name>qz::Performer</name>
    <message>
        <source>“%1” names nobody; write user:NAME, unit:CODE, unit:CODE/PERSON, post:NAME or a name.</source>
        <translation>“%1”未指明任何人，请填写user:用户名、unit:单位代码、unit:单位代码/姓名、post:岗位名称，或直接填写姓名。</translation>
    </message>
</context>
<context>
    <name>qz::Rates</name>
    <message>
        <source>no cases</source>
        <translation>无案件</translation>
    </message>
    <message>
        <source>not shown: fewer than 5 cases</source>
        <translation>不显示：不足5件</translation>
    </message>
    <message>
        <source>sample too small</source>
        <translation>样本不足</translation>
    </message>
    <message>
        <source>insufficient sample (n=%1)</source>
        <translation>样本不足（n=%1）</translation>
    </message>
    <message>
        <source>A count cannot be negative or that large.</source>
        <translation>计数不得为负，也不得过大。</translation>
    </message>
    <message>
        <source>%1 (%2) is more than %3 (%4): count both on the same cases.</source>
        <translation>%1（%2）大于%3（%4）：两者应按同一批案件计数。</translation>
    </message>
    <message>
        <source>The five levels add up to %1, but %2 were reached.</source>
        <translation>五个等级合计为%1，但回访到%2件。</translation>
    </message>
    <message>
        <source>The weights must lie between 0 and 1 and add up to 1.</source>
        <translation>权重应在0与1之间，且合计为1。</translation>
    </message>
    <message>
        <source>Response rate (of eligible)</source>
        <translation>响应率（占应办）</translation>
    </message>
    <message>
        <source>Reach rate (of eligible)</source>
        <translation>回访率（占应办）</translation>
    </message>
    <message>
        <source>Resolution rate (of reached)</source>
        <translation>解决率（占回访到）</translation>
    </message>
    <message>
        <source>Satisfaction rate, with basically satisfied (of reached)</source>
        <translation>满意率（含基本满意，占回访到）</translation>
    </message>
    <message>
        <source>Satisfaction rate, strict (of reached)</source>
        <translation>满意率（不含基本满意，占回访到）</translation>
    </message>
    <message>
        <source>Success rate (of accepted)</source>
        <translation>调解成功率（占受理）</translation>
    </message>
    <message>
        <source>Success rate (of ended)</source>
        <translation>调解成功率（占办结）</translation>
    </message>
    <message>
        <source>Success rate (of succeeded and failed)</source>
        <translation>调解成功率（占成功与不成功之和）</translation>
    </message>
    <message>
        <source>Written agreements (of agreements)</source>
        <translation>书面协议占比（占达成协议）</translation>
    </message>
    <message>
        <source>Judicial confirmation asked for (of written)</source>
        <translation>申请司法确认占比（占书面协议）</translation>
    </message>
    <message>
        <source>Judicially confirmed (of asked for)</source>
        <translation>司法确认占比（占申请）</translation>
    </message>
    <message>
        <source>Performed (of succeeded)</source>
        <translation>履行率（占调解成功）</translation>
    </message>
    <message>
        <source>Nobody answered: there is no score.</source>
        <translation>无人作答，不计得分。</translation>
    </message>
</context>
<context>
    <name>qz::Reference</name>
    <message>
        <source>Give the day as 2026-09-30.</source>
        <translation>日期请写成 2026-09-30。</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>截止日期早于起始日期。</translation>
    </message>
</context>
<context>
    <name>qz::Reports</name>
    <message>
        <source>Draft</source>
        <translation>拟稿</translation>
    </message>
    <message>
        <source>In check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>封账</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>存为拟稿</translation>
    </message>
    <message>
        <source>Send to check</source>
        <translation>送核对</translation>
    </message>
    <message>
        <source>Record an objection</source>
        <translation>登记异议</translation>
    </message>
    <message>
        <source>Decide an objection</source>
        <translation>处理异议</translation>
    </message>
    <message>
        <source>Return to draft</source>
        <translation>退回拟稿</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>封账</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Correct by a note</source>
        <translation>更正说明</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>“%1” is not possible: the report is “%2”, it must be “%3”.</source>
        <translation>不能“%1”：报告处于“%2”，须处于“%3”。</translation>
    </message>
    <message>
        <source>Decide about the objections first: %1 are open.</source>
        <translation>请先处理异议：还有 %1 条未处理。</translation>
    </message>
    <message>
        <source>Give the number of the document.</source>
        <translation>请填写文号。</translation>
    </message>
    <message>
        <source>Say to whom the report is issued.</source>
        <translation>请填写主送单位。</translation>
    </message>
    <message>
        <source>Say why the report is corrected.</source>
        <translation>请写明更正理由。</translation>
    </message>
</context>
<context>
    <name>qz::Suppression</name>
    <message>
        <source>The threshold must lie between 2 and 1000.</source>
        <translation>阈值应在2至1000之间。</translation>
    </message>
    <message>
        <source>The table needs one line of counts for each row, and at most 250,000 cells.</source>
        <translation>表格每行须有一行计数，且不超过250,000个单元格。</translation>
    </message>
    <message>
        <source>Row %1 needs one count for each column.</source>
        <translation>第%1行的每一列都须有计数。</translation>
    </message>
    <message>
        <source>A count cannot be negative or that large.</source>
        <translation>计数不得为负，也不得过大。</translation>
    </message>
    <message>
        <source>“%1” is no audience; there are handling, return and public.</source>
        <translation>“%1”不是使用对象，可用：handling、return、public。</translation>
    </message>
</context>
<context>
    <name>qz::Topology</name>
    <message>
        <source>The line runs into a hole of the area; lead it around.</source>
        <translation>分割线穿过区域内的空洞，请绕开。</translation>
    </message>
    <message>
        <source>The line crosses itself; draw it without loops.</source>
        <translation>分割线自相交，请重新绘制，不要打圈。</translation>
    </message>
    <message>
        <source>The line does not divide the area; draw it from border to border.</source>
        <translation>分割线没有把区域分开，请从一侧边界画到另一侧边界。</translation>
    </message>
    <message>
        <source>There is no corner of a border here.</source>
        <translation>此处没有边界顶点。</translation>
    </message>
    <message>
        <source>No grid covers %1 m² of the village.</source>
        <translation>村（社区）内有 %1 平方米没有网格覆盖。</translation>
    </message>
    <message>
        <source>Grids %1 and %2 lie upon each other on %3 m².</source>
        <translation>第 %1 个与第 %2 个网格重叠 %3 平方米。</translation>
    </message>
    <message>
        <source>Grid %1 reaches %2 m² beyond the village.</source>
        <translation>第 %1 个网格超出村（社区）范围 %2 平方米。</translation>
    </message>
    <message>
        <source>A sliver of %1 m², %2 m wide: borders that should be one.</source>
        <translation>有 %1 平方米、宽 %2 米的狭缝：两条边界应重合。</translation>
    </message>
    <message>
        <source>Grid %1: %2</source>
        <translation>第 %1 个网格：%2</translation>
    </message>
    <message>
        <source>The areas do not touch along a side; only neighbours become one.</source>
        <translation>这些区域没有公共边，只有相邻区域才能合并。</translation>
    </message>
    <message>
        <source>The areas cannot be joined: %1</source>
        <translation>无法合并这些区域：%1</translation>
    </message>
    <message>
        <source>Several borders meet in this corner; it can only be moved.</source>
        <translation>几条边界在此角点相接，只能移动，不能删除。</translation>
    </message>
    <message>
        <source>A triangle has no corner to spare; remove or merge the area.</source>
        <translation>三角形不能再少角点；请删除或合并该区域。</translation>
    </message>
</context>
<context>
    <name>qz::UnitPoints</name>
    <message>
        <source>Write a whole number from 1 on.</source>
        <translation>请填写不小于 1 的整数。</translation>
    </message>
    <message>
        <source>A point must be old before it is erased: write more hours, or fewer minutes.</source>
        <translation>位置应先过时后清除：请加大小时数或减小分钟数。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
</context>
<context>
    <name>qz::Watch</name>
    <message>
        <source>The rules of the watch are wrong: %1</source>
        <translation>值守规则有误：%1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>times are written as 08:00.</source>
        <translation>时刻应写作 08:00。</translation>
    </message>
    <message>
        <source>a whole number above 0 is needed.</source>
        <translation>应为大于 0 的整数。</translation>
    </message>
    <message>
        <source>each step needs more minutes than the one before, and to whom.</source>
        <translation>每一级的分钟数应大于上一级，并写明报给谁。</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>Still to call</source>
        <translation>仍需电话告知</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>待签批</translation>
    </message>
    <message>
        <source>Open, reported in this shift</source>
        <translation>未结，本班上报</translation>
    </message>
    <message>
        <source> Urgent: %1 (%2).</source>
        <translation>紧急：%1（%2）。</translation>
    </message>
    <message>
        <source> Units still to call: %1.</source>
        <translation>尚需电话告知单位%1个。</translation>
    </message>
    <message>
        <source>Write each step on a line: minutes; who is told; role. “%1” is not one.</source>
        <translation>每行写一级：分钟；告知谁；角色。“%1”格式不对。</translation>
    </message>
    <message>
        <source>Write the time as 08:00.</source>
        <translation>时间请写成 08:00。</translation>
    </message>
    <message>
        <source>Write a whole number from 1 on.</source>
        <translation>请填写 1 以上的整数。</translation>
    </message>
    <message>
        <source>Quiet hours need their begin and their end.</source>
        <translation>静音时段须同时填写起止时间。</translation>
    </message>
    <message>
        <source>%1 to %2: events reported %3, urgent %4, closed %5; overdue %6.</source>
        <translation>%1至%2：上报事件%3件，其中紧急%4件，结案%5件，超期%6件。</translation>
    </message>
</context>
<context>
    <name>qz::WorkCalendar</name>
    <message>
        <source>A time of day like 08:30 is expected there.</source>
        <translation>此处应为时刻，如08:30。</translation>
    </message>
    <message>
        <source>Spans of work time must run forward and may not overlap.</source>
        <translation>工作时段应先后有序，不得重叠。</translation>
    </message>
    <message>
        <source>At least one span of work time is needed.</source>
        <translation>至少需要一个工作时段。</translation>
    </message>
    <message>
        <source>The source is not in the list of sources.</source>
        <translation>该来源不在来源列表中。</translation>
    </message>
    <message>
        <source>This date is listed twice.</source>
        <translation>该日期重复列出。</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>The date is not in the year of the file.</source>
        <translation>该日期不属于文件所列年份。</translation>
    </message>
</context>
<context>
    <name>qz::Workflow</name>
    <message>
        <source>A workflow of a module is not sound.</source>
        <translation>某模块的流程定义有误。</translation>
    </message>
</context>
</TS>
