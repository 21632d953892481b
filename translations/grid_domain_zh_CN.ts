<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>qz::Actions</name>
    <message>
        <source>supervise</source>
        <translation>下达督办</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>File</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>Do not accept</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Set the place</source>
        <translation>补定位置</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核查</translation>
    </message>
    <message>
        <source>Order rework</source>
        <translation>责令返工</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>派遣</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Sign for</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Return the order</source>
        <translation>退单</translation>
    </message>
    <message>
        <source>Hazard secured</source>
        <translation>围护警示完成</translation>
    </message>
    <message>
        <source>Report handling</source>
        <translation>处置反馈</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>回访评价</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>挂账</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>解除挂账</translation>
    </message>
    <message>
        <source>Extend the limit</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重开</translation>
    </message>
    <message>
        <source>Urge</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Supervise</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>移送</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>并案</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Call record</source>
        <translation>通话记录</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Issue urgent report</source>
        <translation>签发紧急信息</translation>
    </message>
    <message>
        <source>Report upwards</source>
        <translation>启动紧急信息报送</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Send the reply back</source>
        <translation>退回回复</translation>
    </message>
    <message>
        <source>Add a case</source>
        <translation>关联案件</translation>
    </message>
    <message>
        <source>Write off</source>
        <translation>销号</translation>
    </message>
    <message>
        <source>Draw anew</source>
        <translation>重新绘制</translation>
    </message>
    <message>
        <source>Submit for review</source>
        <translation>提交审核</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>draw</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
</context>
<context>
    <name>qz::Choices</name>
    <message>
        <source>grid_worker</source>
        <translation>网格员</translation>
    </message>
    <message>
        <source>patrol</source>
        <translation>巡查</translation>
    </message>
    <message>
        <source>resident</source>
        <translation>群众</translation>
    </message>
    <message>
        <source>12345</source>
        <translation>12345热线</translation>
    </message>
    <message>
        <source>sensor</source>
        <translation>感知设备</translation>
    </message>
    <message>
        <source>department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>media</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>领导交办</translation>
    </message>
    <message>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>cgcs2000</source>
        <translation>CGCS2000</translation>
    </message>
    <message>
        <source>wgs84</source>
        <translation>WGS-84</translation>
    </message>
    <message>
        <source>gcj02</source>
        <translation>GCJ-02</translation>
    </message>
    <message>
        <source>bd09</source>
        <translation>BD-09</translation>
    </message>
    <message>
        <source>true</source>
        <translation>是</translation>
    </message>
    <message>
        <source>false</source>
        <translation>否</translation>
    </message>
    <message>
        <source>area_unit</source>
        <translation>属地派部门</translation>
    </message>
    <message>
        <source>unit_unit</source>
        <translation>部门派部门</translation>
    </message>
    <message>
        <source>area_area</source>
        <translation>属地派属地</translation>
    </message>
    <message>
        <source>very_satisfied</source>
        <translation>非常满意</translation>
    </message>
    <message>
        <source>satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>basically_satisfied</source>
        <translation>基本满意</translation>
    </message>
    <message>
        <source>dissatisfied</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>very_dissatisfied</source>
        <translation>非常不满意</translation>
    </message>
    <message>
        <source>unreached</source>
        <translation>未回访到</translation>
    </message>
    <message>
        <source>CLOCK_H</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>WORK_H</source>
        <translation>工作时</translation>
    </message>
    <message>
        <source>WORK_D</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>CAL_D</source>
        <translation>自然日</translation>
    </message>
    <message>
        <source>disposal</source>
        <translation>处置时限</translation>
    </message>
    <message>
        <source>fence</source>
        <translation>围护警示时限</translation>
    </message>
    <message>
        <source>no_power</source>
        <translation>无处置权限</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>reworks</source>
        <translation>多次返工</translation>
    </message>
    <message>
        <source>cross_department</source>
        <translation>跨部门</translation>
    </message>
    <message>
        <source>in</source>
        <translation>来电</translation>
    </message>
    <message>
        <source>out</source>
        <translation>去电</translation>
    </message>
    <message>
        <source>console</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>street</source>
        <translation>街道（镇）</translation>
    </message>
    <message>
        <source>village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>centre</source>
        <translation>中心</translation>
    </message>
    <message>
        <source>enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>BASIC</source>
        <translation>基础网格</translation>
    </message>
    <message>
        <source>DEDICATED</source>
        <translation>专属网格</translation>
    </message>
    <message>
        <source>point</source>
        <translation>点位</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>none</source>
        <translation>未定位</translation>
    </message>
    <message>
        <source>told</source>
        <translation>已告知派遣单</translation>
    </message>
    <message>
        <source>no_answer</source>
        <translation>无人接听</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒接</translation>
    </message>
    <message>
        <source>informed</source>
        <translation>已通报情况</translation>
    </message>
    <message>
        <source>first</source>
        <translation>初报</translation>
    </message>
    <message>
        <source>more</source>
        <translation>续报</translation>
    </message>
    <message>
        <source>final</source>
        <translation>终报</translation>
    </message>
    <message>
        <source>note</source>
        <translation>领导批示</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>bulletin</source>
        <translation>通报</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>file</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>dispatch</source>
        <translation>派遣</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>verify</source>
        <translation>核查</translation>
    </message>
    <message>
        <source>first_report</source>
        <translation>初报</translation>
    </message>
    <message>
        <source>more_report</source>
        <translation>续报</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>hazard</source>
        <translation>险情</translation>
    </message>
    <message>
        <source>CLOCK_MIN</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>part</source>
        <translation>部件</translation>
    </message>
    <message>
        <source>event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>social</source>
        <translation>社会治理</translation>
    </message>
</context>
<context>
    <name>qz::Clocks</name>
    <message>
        <source>Acceptance</source>
        <translation>受理时限</translation>
    </message>
    <message>
        <source>Filing</source>
        <translation>立案时限</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>派遣时限</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>签收时限</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>处置时限</translation>
    </message>
    <message>
        <source>Securing the hazard</source>
        <translation>围护警示时限</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核查时限</translation>
    </message>
    <message>
        <source>First urgent report</source>
        <translation>紧急信息初报</translation>
    </message>
    <message>
        <source>Next urgent report</source>
        <translation>紧急信息续报</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>督办回复</translation>
    </message>
</context>
<context>
    <name>qz::Fields</name>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>紧急</translation>
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
        <source>Lead unit</source>
        <translation>主办单位</translation>
    </message>
    <message>
        <source>Assisting units</source>
        <translation>协办单位</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>派遣方式</translation>
    </message>
    <message>
        <source>Check passed</source>
        <translation>核查通过</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>处置结果</translation>
    </message>
    <message>
        <source>Closing reason</source>
        <translation>结案原因</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Unit of time</source>
        <translation>时间单位</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>督办单号</translation>
    </message>
    <message>
        <source>To unit</source>
        <translation>送达单位</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>升级事由</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>接收单位</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>接收回执</translation>
    </message>
    <message>
        <source>Into case</source>
        <translation>并入案件</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>通话方向</translation>
    </message>
    <message>
        <source>With which unit</source>
        <translation>对方单位</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详细情况</translation>
    </message>
    <message>
        <source>Danger to people</source>
        <translation>危及人身安全</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>上报人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Number of the other system</source>
        <translation>外部编号</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Placed by</source>
        <translation>定位精度</translation>
    </message>
    <message>
        <source>Needs a check</source>
        <translation>须核查</translation>
    </message>
    <message>
        <source>Proposed unit</source>
        <translation>推荐单位</translation>
    </message>
    <message>
        <source>Why proposed</source>
        <translation>推荐理由</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>On duty there</source>
        <translation>对方值班人员</translation>
    </message>
    <message>
        <source>Result of the call</source>
        <translation>通话结果</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报别</translation>
    </message>
    <message>
        <source>Reported to</source>
        <translation>报送单位</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>销号结论</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>督办事项</translation>
    </message>
    <message>
        <source>Which note, meeting or bulletin</source>
        <translation>批示、会议或通报名称</translation>
    </message>
    <message>
        <source>What is required</source>
        <translation>办理要求</translation>
    </message>
    <message>
        <source>Units that reply</source>
        <translation>承办单位</translation>
    </message>
    <message>
        <source>Cases it is about</source>
        <translation>涉及案件</translation>
    </message>
    <message>
        <source>Reply by</source>
        <translation>回复期限</translation>
    </message>
    <message>
        <source>Still to reply</source>
        <translation>尚未回复</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>回复情况</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Text of the report</source>
        <translation>报告正文</translation>
    </message>
    <message>
        <source>Grids (GeoJSON)</source>
        <translation>网格边界（GeoJSON）</translation>
    </message>
</context>
<context>
    <name>qz::Kinds</name>
    <message>
        <source>Grid event</source>
        <translation>网格事件</translation>
    </message>
    <message>
        <source>Supervised matter</source>
        <translation>督办事项</translation>
    </message>
    <message>
        <source>Redrawing of grids</source>
        <translation>网格调整</translation>
    </message>
</context>
<context>
    <name>qz::States</name>
    <message>
        <source>Reported</source>
        <translation>待受理</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>已立案</translation>
    </message>
    <message>
        <source>Dispatched</source>
        <translation>已派遣</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退单</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>处置中</translation>
    </message>
    <message>
        <source>Reported done</source>
        <translation>待核查</translation>
    </message>
    <message>
        <source>Check passed</source>
        <translation>核查通过</translation>
    </message>
    <message>
        <source>Rework</source>
        <translation>返工</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>挂账</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结案</translation>
    </message>
    <message>
        <source>Evaluated</source>
        <translation>已评价</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>已移送</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已并案</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Under supervision</source>
        <translation>督办中</translation>
    </message>
    <message>
        <source>All units replied</source>
        <translation>已全部回复</translation>
    </message>
    <message>
        <source>Written off</source>
        <translation>已销号</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
</context>
<context>
    <name>qz::grid::AreaMeasures</name>
    <message>
        <source>Reported in the period</source>
        <translation>期间上报数</translation>
    </message>
    <message>
        <source>Closed in the period</source>
        <translation>期间办结数</translation>
    </message>
    <message>
        <source>Open at its end</source>
        <translation>期末未结数</translation>
    </message>
    <message>
        <source>Overdue at its end</source>
        <translation>期末超期数</translation>
    </message>
    <message>
        <source>Closed in time, of closed and overdue</source>
        <translation>按期办结率（分母：办结与超期）</translation>
    </message>
    <message>
        <source>Reworked, of closed</source>
        <translation>返工率（分母：办结）</translation>
    </message>
    <message>
        <source>Checked by another, of closed</source>
        <translation>核查办结率（分母：办结）</translation>
    </message>
    <message>
        <source>Found by the grid, of reported</source>
        <translation>自主发现率（分母：上报）</translation>
    </message>
</context>
<context>
    <name>qz::grid::Classes</name>
    <message>
        <source>“%1” is no family of classes; write part, event or social.</source>
        <translation>“%1”不是类别大项，请填写part、event或social。</translation>
    </message>
    <message>
        <source>There is no event class “%1”. Give the code or the name of a class as the class table has it.</source>
        <translation>没有事件类别“%1”。请按类别表填写代码或名称。</translation>
    </message>
    <message>
        <source>“%1” fits several event classes: %2. Give the code.</source>
        <translation>“%1”对应多个事件类别：%2。请填写代码。</translation>
    </message>
    <message>
        <source>The authority list names no unit for this class.</source>
        <translation>权责清单未列明该类别的责任单位。</translation>
    </message>
    <message>
        <source>%1: the unit %2 is not in the directory.</source>
        <translation>%1：单位名录中没有单位%2。</translation>
    </message>
    <message>
        <source>%1: %2 leads.</source>
        <translation>%1：由%2主办。</translation>
    </message>
</context>
<context>
    <name>qz::grid::MapShading</name>
    <message>
        <source>no cases</source>
        <translation>无事件</translation>
    </message>
</context>
<context>
    <name>qz::grid::Overview</name>
    <message>
        <source>Waiting for dispatch</source>
        <translation>待派遣</translation>
    </message>
    <message>
        <source>At the unit</source>
        <translation>处置中</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>待核查</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>挂账</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结案</translation>
    </message>
    <message>
        <source>The period must end after it begins and be no longer than a year.</source>
        <translation>时段的终止日期应晚于起始日期，且不超过一年。</translation>
    </message>
</context>
<context>
    <name>qz::grid::Redraw</name>
    <message>
        <source>The drawing is no collection of polygons with a code each.</source>
        <translation>图形不是带编码的多边形集合。</translation>
    </message>
    <message>
        <source>The village has no code left for a new grid.</source>
        <translation>该村（社区）已没有可用的新网格编码。</translation>
    </message>
    <message>
        <source>No border runs through this place.</source>
        <translation>此处没有边线经过。</translation>
    </message>
    <message>
        <source>Choose two or more grids to merge them.</source>
        <translation>请先选两个以上网格再合并。</translation>
    </message>
    <message>
        <source>A code has the 12 digits of the village and three more.</source>
        <translation>编码应为本村 12 位代码加 3 位序号。</translation>
    </message>
    <message>
        <source>Another grid has this code.</source>
        <translation>该编码已被另一网格使用。</translation>
    </message>
</context>
<context>
    <name>qz::grid::Rules</name>
    <message>
        <source>%1 reported the handling in this round and cannot also check it. Let somebody of another unit check.</source>
        <translation>%1为本轮处置反馈人，不得兼任核查人。请由其他单位人员核查。</translation>
    </message>
    <message>
        <source>This order has been returned once already. The unit that has it now leads (first-receiver duty) and asks the centre to escalate.</source>
        <translation>该件已退单一次。现承办单位应首接负责、牵头办理，确有困难的报请中心升级。</translation>
    </message>
    <message>
        <source>An order is returned only with a legal reason.</source>
        <translation>退单须说明法定理由。</translation>
    </message>
    <message>
        <source>The unit has signed for the order; it can no longer be recalled.</source>
        <translation>单位已签收，不能撤回。</translation>
    </message>
    <message>
        <source>Suspension and extension need somebody who approved them. Fill in who.</source>
        <translation>挂账和延期须经批准，请填写批准人。</translation>
    </message>
    <message>
        <source>%1 cannot approve the own request.</source>
        <translation>%1不得批准本人的申请。</translation>
    </message>
    <message>
        <source>This class is closed only after an independent check has passed. Check first.</source>
        <translation>该类别经独立核查通过方可结案，请先核查。</translation>
    </message>
    <message>
        <source>Escalation for reworks needs two of them; this case has %1.</source>
        <translation>因返工升级须返工满2次，本案返工%1次。</translation>
    </message>
    <message>
        <source>Escalation for delay needs a limit that is exceeded by more than its own length.</source>
        <translation>因超期升级，须超期时长超过时限本身。</translation>
    </message>
    <message>
        <source>A case cannot be merged into itself.</source>
        <translation>案件不能并入自身。</translation>
    </message>
    <message>
        <source>%1 is of another class (%2). Only events of one class are merged.</source>
        <translation>%1属于其他类别（%2），同类事件方可并案。</translation>
    </message>
    <message>
        <source>%1 is not open any more. Merge into an open event.</source>
        <translation>%1已不在办，请并入在办事件。</translation>
    </message>
    <message>
        <source>“%1” is outside the list of matters of villages and communities and cannot be handed to %2.</source>
        <translation>“%1”不在村（社区）事项清单之内，不得交由%2办理。</translation>
    </message>
    <message>
        <source>An event is turned away only with a reason that can be told to its reporter.</source>
        <translation>不予受理须说明可告知上报人的理由。</translation>
    </message>
    <message>
        <source>The series of urgent reports is open already.</source>
        <translation>紧急信息报送已启动。</translation>
    </message>
    <message>
        <source>The final report was issued; the series is closed.</source>
        <translation>终报已签发，本系列已结束。</translation>
    </message>
    <message>
        <source>The first report comes before all others.</source>
        <translation>应先签发初报。</translation>
    </message>
    <message>
        <source>The first report was issued; issue a further or the final one.</source>
        <translation>初报已签发，请签发续报或终报。</translation>
    </message>
    <message>
        <source>An extension needs somebody else who approved it. Fill in who.</source>
        <translation>延期须由他人批准，请填写批准人。</translation>
    </message>
    <message>
        <source>Who submitted the drawing does not publish it; somebody else has to review it.</source>
        <translation>提交人不得自行发布，须由他人审核。</translation>
    </message>
    <message>
        <source>Nothing is corrected yet. Write into a field what it should say.</source>
        <translation>尚未更正任何内容，请在需要更正的栏内填写正确内容。</translation>
    </message>
    <message>
        <source>The order is out, its limits and its unit follow the class. Recall the order, correct the class, then dispatch anew.</source>
        <translation>派遣单已发出，时限和承办单位依类别确定。请先撤回派遣，更正类别后重新派遣。</translation>
    </message>
</context>
<context>
    <name>qz::grid::Series</name>
    <message>
        <source>At %1, in %2: %3.</source>
        <translation>%1，%2：%3。</translation>
    </message>
    <message>
        <source> The command centre arranges the handling.</source>
        <translation>指挥中心正在组织处置。</translation>
    </message>
    <message>
        <source> %1 has been sent to handle it.</source>
        <translation>已派%1前往处置。</translation>
    </message>
    <message>
        <source> State now: %1. Casualties and loss: being verified. Further developments will be reported.</source>
        <translation>目前状态：%1。人员伤亡和损失情况正在核实，进展续报。</translation>
    </message>
</context>
<context>
    <name>qz::grid::Tables</name>
    <message>
        <source>The table cannot be read: %1</source>
        <translation>无法读取数据表：%1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取%1：%2</translation>
    </message>
</context>
<context>
    <name>qz::grid::ToldText</name>
    <message>
        <source>an identity number with a right check digit</source>
        <translation>校验码正确的身份证号</translation>
    </message>
    <message>
        <source>a telephone number</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>a name behind a word that announces one</source>
        <translation>提示词之后的姓名</translation>
    </message>
    <message>
        <source>a surname with a title</source>
        <translation>姓氏加称谓</translation>
    </message>
    <message>
        <source>a word of this class</source>
        <translation>该类别的用语</translation>
    </message>
    <message>
        <source>the name of an area</source>
        <translation>区域名称</translation>
    </message>
    <message>
        <source>words that end like a place</source>
        <translation>以地点用语结尾的文字</translation>
    </message>
    <message>
        <source>what is left is the description</source>
        <translation>其余文字作为描述</translation>
    </message>
    <message>
        <source>so long ago</source>
        <translation>距今时长</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚才</translation>
    </message>
    <message>
        <source>a day and a time of day</source>
        <translation>日期和钟点</translation>
    </message>
    <message>
        <source>a day without a time: set the hour</source>
        <translation>有日期无钟点：请补充时间</translation>
    </message>
    <message>
        <source>a time of day without a day: the last one</source>
        <translation>有钟点无日期：取最近一次</translation>
    </message>
</context>
</TS>
