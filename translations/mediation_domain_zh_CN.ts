<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>qz::Actions</name>
    <message>
        <source>Accept</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>A party refuses</source>
        <translation>当事人拒绝调解</translation>
    </message>
    <message>
        <source>Not competent</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>移送</translation>
    </message>
    <message>
        <source>Suspend the mediation</source>
        <translation>中止调解</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>指派调解员</translation>
    </message>
    <message>
        <source>Notify rights</source>
        <translation>告知权利义务</translation>
    </message>
    <message>
        <source>Hold a session</source>
        <translation>组织调解</translation>
    </message>
    <message>
        <source>Set the difficulty</source>
        <translation>确定难易程度</translation>
    </message>
    <message>
        <source>Report a danger of escalation</source>
        <translation>激化苗头报告</translation>
    </message>
    <message>
        <source>Agree in writing</source>
        <translation>达成书面协议</translation>
    </message>
    <message>
        <source>Agree orally</source>
        <translation>达成口头协议</translation>
    </message>
    <message>
        <source>Enter a signature or the seal</source>
        <translation>登记签名盖章</translation>
    </message>
    <message>
        <source>Take out what cannot be confirmed</source>
        <translation>剔除不予确认的内容</translation>
    </message>
    <message>
        <source>End without agreement</source>
        <translation>终止调解</translation>
    </message>
    <message>
        <source>A party withdraws</source>
        <translation>当事人撤回</translation>
    </message>
    <message>
        <source>Record performance</source>
        <translation>登记履行情况</translation>
    </message>
    <message>
        <source>Follow the performance</source>
        <translation>转入履行跟踪</translation>
    </message>
    <message>
        <source>Record non-performance</source>
        <translation>登记未履行</translation>
    </message>
    <message>
        <source>Revisit</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Extend the limit</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Apply for judicial confirmation</source>
        <translation>申请司法确认</translation>
    </message>
    <message>
        <source>The court accepts</source>
        <translation>法院受理</translation>
    </message>
    <message>
        <source>The court confirms</source>
        <translation>法院裁定确认</translation>
    </message>
    <message>
        <source>The court does not confirm</source>
        <translation>法院不予确认</translation>
    </message>
    <message>
        <source>Withdraw from the court</source>
        <translation>撤回司法确认申请</translation>
    </message>
    <message>
        <source>File a paper</source>
        <translation>材料入卷</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Resume the mediation</source>
        <translation>恢复调解</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>当场答复</translation>
    </message>
    <message>
        <source>Hand on</source>
        <translation>分流</translation>
    </message>
    <message>
        <source>Record the report back</source>
        <translation>登记回复</translation>
    </message>
    <message>
        <source>Take it in as a dispute</source>
        <translation>转为纠纷</translation>
    </message>
    <message>
        <source>receive</source>
        <translation>接待登记</translation>
    </message>
    <message>
        <source>Plan a session</source>
        <translation>约定调解时间</translation>
    </message>
    <message>
        <source>Accept the referral</source>
        <translation>接收移送</translation>
    </message>
    <message>
        <source>Return the referral</source>
        <translation>退回移送</translation>
    </message>
    <message>
        <source>Reply the result</source>
        <translation>函复结果</translation>
    </message>
</context>
<context>
    <name>qz::Choices</name>
    <message>
        <source>CAL_D</source>
        <translation>自然日</translation>
    </message>
    <message>
        <source>WORK_D</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>absence</source>
        <translation>当事人缺席</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>法院已受理</translation>
    </message>
    <message>
        <source>administrative_adjudication</source>
        <translation>行政裁决</translation>
    </message>
    <message>
        <source>administrative_review</source>
        <translation>行政复议</translation>
    </message>
    <message>
        <source>agreed_oral</source>
        <translation>达成口头协议</translation>
    </message>
    <message>
        <source>agreed_written</source>
        <translation>达成书面协议</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>已申请</translation>
    </message>
    <message>
        <source>appraisal</source>
        <translation>鉴定评估</translation>
    </message>
    <message>
        <source>arbitration</source>
        <translation>仲裁</translation>
    </message>
    <message>
        <source>authority_only</source>
        <translation>依法只能由专门机关处理</translation>
    </message>
    <message>
        <source>basically_satisfied</source>
        <translation>基本满意</translation>
    </message>
    <message>
        <source>competent</source>
        <translation>可以调解</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>court_decided</source>
        <translation>法院已受理或已裁判</translation>
    </message>
    <message>
        <source>court_president</source>
        <translation>经本院院长批准</translation>
    </message>
    <message>
        <source>criminal</source>
        <translation>构成犯罪或治安案件</translation>
    </message>
    <message>
        <source>difficult</source>
        <translation>疑难</translation>
    </message>
    <message>
        <source>dissatisfied</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>e_signature</source>
        <translation>电子签名</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>调解不成</translation>
    </message>
    <message>
        <source>false</source>
        <translation>否</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>fingerprint</source>
        <translation>按指印</translation>
    </message>
    <message>
        <source>intermediate_court</source>
        <translation>中级人民法院管辖</translation>
    </message>
    <message>
        <source>inviting_court</source>
        <translation>邀请调解的法院</translation>
    </message>
    <message>
        <source>jc_decide</source>
        <translation>司法确认决定期限</translation>
    </message>
    <message>
        <source>jc_special</source>
        <translation>特别程序审结期限</translation>
    </message>
    <message>
        <source>labour_arbitration</source>
        <translation>劳动仲裁</translation>
    </message>
    <message>
        <source>lawsuit</source>
        <translation>诉讼</translation>
    </message>
    <message>
        <source>load</source>
        <translation>工作量</translation>
    </message>
    <message>
        <source>long_term</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>mediate</source>
        <translation>调解期限</translation>
    </message>
    <message>
        <source>mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>not_this_court</source>
        <translation>不属本院管辖</translation>
    </message>
    <message>
        <source>nothing_excluded</source>
        <translation>无不予确认情形</translation>
    </message>
    <message>
        <source>oral</source>
        <translation>口头</translation>
    </message>
    <message>
        <source>ordinary</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>organisation_place</source>
        <translation>调解组织所在地</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>other_committee</source>
        <translation>其他调解组织</translation>
    </message>
    <message>
        <source>other_procedure</source>
        <translation>适用其他特别程序、公示催告或破产程序</translation>
    </message>
    <message>
        <source>outside_civil</source>
        <translation>不属民事案件受理范围</translation>
    </message>
    <message>
        <source>parties_agreed</source>
        <translation>各方当事人同意</translation>
    </message>
    <message>
        <source>party</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>party_choice</source>
        <translation>当事人选择</translation>
    </message>
    <message>
        <source>party_domicile</source>
        <translation>当事人住所地</translation>
    </message>
    <message>
        <source>party_refused</source>
        <translation>当事人拒绝</translation>
    </message>
    <message>
        <source>permanent</source>
        <translation>永久</translation>
    </message>
    <message>
        <source>personal_status</source>
        <translation>婚姻、亲子、收养等身份关系</translation>
    </message>
    <message>
        <source>petition</source>
        <translation>信访</translation>
    </message>
    <message>
        <source>place</source>
        <translation>就近</translation>
    </message>
    <message>
        <source>police</source>
        <translation>公安机关</translation>
    </message>
    <message>
        <source>preventive_measures</source>
        <translation>采取预防措施</translation>
    </message>
    <message>
        <source>public_security</source>
        <translation>可能引发治安案件</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>未获确认</translation>
    </message>
    <message>
        <source>satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>seal</source>
        <translation>调委会盖章</translation>
    </message>
    <message>
        <source>short_term</source>
        <translation>短期</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>simple</source>
        <translation>简单</translation>
    </message>
    <message>
        <source>specialty</source>
        <translation>专长</translation>
    </message>
    <message>
        <source>stamp</source>
        <translation>盖章</translation>
    </message>
    <message>
        <source>subject_place</source>
        <translation>标的物所在地</translation>
    </message>
    <message>
        <source>title</source>
        <translation>确认物权或知识产权归属</translation>
    </message>
    <message>
        <source>true</source>
        <translation>是</translation>
    </message>
    <message>
        <source>unreached</source>
        <translation>未回访到</translation>
    </message>
    <message>
        <source>very_dissatisfied</source>
        <translation>非常不满意</translation>
    </message>
    <message>
        <source>very_satisfied</source>
        <translation>非常满意</translation>
    </message>
    <message>
        <source>waiting_for_decision</source>
        <translation>等待有关处理结果</translation>
    </message>
    <message>
        <source>window</source>
        <translation>可申请</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>撤回申请</translation>
    </message>
    <message>
        <source>written</source>
        <translation>书面</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>application</source>
        <translation>当事人申请</translation>
    </message>
    <message>
        <source>own_initiative</source>
        <translation>主动调解</translation>
    </message>
    <message>
        <source>court_suggested</source>
        <translation>法院建议</translation>
    </message>
    <message>
        <source>police_suggested</source>
        <translation>公安机关建议</translation>
    </message>
    <message>
        <source>court_commissioned</source>
        <translation>法院委派（立案前）</translation>
    </message>
    <message>
        <source>court_entrusted</source>
        <translation>法院委托（普通程序）</translation>
    </message>
    <message>
        <source>court_entrusted_simple</source>
        <translation>法院委托（简易程序）</translation>
    </message>
    <message>
        <source>hotline</source>
        <translation>12345热线</translation>
    </message>
    <message>
        <source>department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>mediation_application</source>
        <translation>人民调解申请书</translation>
    </message>
    <message>
        <source>acceptance_register</source>
        <translation>人民调解受理登记表</translation>
    </message>
    <message>
        <source>rights_notice</source>
        <translation>权利义务告知书</translation>
    </message>
    <message>
        <source>identity_proof</source>
        <translation>当事人身份证明</translation>
    </message>
    <message>
        <source>authorization</source>
        <translation>授权委托书</translation>
    </message>
    <message>
        <source>investigation_record</source>
        <translation>调查记录</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>证据材料</translation>
    </message>
    <message>
        <source>mediation_record</source>
        <translation>调解记录</translation>
    </message>
    <message>
        <source>mediation_agreement</source>
        <translation>人民调解协议书</translation>
    </message>
    <message>
        <source>oral_agreement_register</source>
        <translation>口头协议登记表</translation>
    </message>
    <message>
        <source>performance_proof</source>
        <translation>履行凭证</translation>
    </message>
    <message>
        <source>revisit_record</source>
        <translation>回访记录</translation>
    </message>
    <message>
        <source>judicial_confirmation</source>
        <translation>司法确认材料</translation>
    </message>
    <message>
        <source>closing_report</source>
        <translation>结案报告表</translation>
    </message>
    <message>
        <source>volume_note</source>
        <translation>卷宗情况说明</translation>
    </message>
    <message>
        <source>back_cover</source>
        <translation>封底</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>来访</translation>
    </message>
    <message>
        <source>call</source>
        <translation>来电</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>来信</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>当场答复</translation>
    </message>
    <message>
        <source>resident_unit</source>
        <translation>分流给入驻单位</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>引导到其他部门</translation>
    </message>
    <message>
        <source>dispute</source>
        <translation>转为纠纷</translation>
    </message>
    <message>
        <source>mediation_notice</source>
        <translation>调解通知书</translation>
    </message>
    <message>
        <source>service_receipt</source>
        <translation>送达回证</translation>
    </message>
    <message>
        <source>termination_notice</source>
        <translation>调解终止告知书</translation>
    </message>
    <message>
        <source>referral_letters</source>
        <translation>往来函件</translation>
    </message>
    <message>
        <source>village</source>
        <translation>村（居）</translation>
    </message>
    <message>
        <source>street</source>
        <translation>乡镇（街道）</translation>
    </message>
    <message>
        <source>enterprise</source>
        <translation>企事业单位</translation>
    </message>
    <message>
        <source>industry</source>
        <translation>行业性、专业性</translation>
    </message>
</context>
<context>
    <name>qz::Clocks</name>
    <message>
        <source>Mediation</source>
        <translation>调解</translation>
    </message>
    <message>
        <source>Labour: arbitration open</source>
        <translation>劳动争议：可申请仲裁</translation>
    </message>
    <message>
        <source>Confirm to the court</source>
        <translation>向法院确认接受</translation>
    </message>
    <message>
        <source>Tell the petitioner</source>
        <translation>告知信访人</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>协议履行</translation>
    </message>
    <message>
        <source>Apply for confirmation</source>
        <translation>申请司法确认</translation>
    </message>
    <message>
        <source>Court: accept or not</source>
        <translation>法院决定是否受理</translation>
    </message>
    <message>
        <source>Court: decision</source>
        <translation>法院作出决定</translation>
    </message>
    <message>
        <source>Court: special procedure</source>
        <translation>特别程序审结</translation>
    </message>
    <message>
        <source>Report back</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>调解会</translation>
    </message>
    <message>
        <source>Accept or return the referral</source>
        <translation>接收或退回</translation>
    </message>
    <message>
        <source>Reply the result</source>
        <translation>函复结果</translation>
    </message>
</context>
<context>
    <name>qz::Fields</name>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Kind of dispute</source>
        <translation>纠纷类型</translation>
    </message>
    <message>
        <source>The parties agree to mediate, or none refuses</source>
        <translation>当事人同意或未拒绝调解</translation>
    </message>
    <message>
        <source>May it be mediated here</source>
        <translation>是否属于调解范围</translation>
    </message>
    <message>
        <source>Told which other ways are open</source>
        <translation>已告知其他救济途径</translation>
    </message>
    <message>
        <source>Why not here</source>
        <translation>不予受理的原因</translation>
    </message>
    <message>
        <source>Way that is open</source>
        <translation>可选途径</translation>
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
        <source>Mediation committee</source>
        <translation>人民调解委员会</translation>
    </message>
    <message>
        <source>Mediators</source>
        <translation>人民调解员</translation>
    </message>
    <message>
        <source>Chosen by</source>
        <translation>选定依据</translation>
    </message>
    <message>
        <source>The mediator declares an interest</source>
        <translation>调解员是否申明利害关系</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签署日期</translation>
    </message>
    <message>
        <source>Room or place</source>
        <translation>调解地点</translation>
    </message>
    <message>
        <source>Others present</source>
        <translation>其他参加人</translation>
    </message>
    <message>
        <source>The parties agree to those invited</source>
        <translation>当事人同意邀请的参加人</translation>
    </message>
    <message>
        <source>Course of the mediation</source>
        <translation>调解过程</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>More than ten parties</source>
        <translation>当事人超过十人</translation>
    </message>
    <message>
        <source>Large amount</source>
        <translation>涉及金额大</translation>
    </message>
    <message>
        <source>Several departments</source>
        <translation>涉及多个部门</translation>
    </message>
    <message>
        <source>Somebody was hurt</source>
        <translation>有人员受伤</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>难易程度</translation>
    </message>
    <message>
        <source>Facts, matters in dispute, liability</source>
        <translation>主要事实、争议事项及各方责任</translation>
    </message>
    <message>
        <source>What is agreed</source>
        <translation>协议内容</translation>
    </message>
    <message>
        <source>How and where it is performed</source>
        <translation>履行方式、地点</translation>
    </message>
    <message>
        <source>To be performed by</source>
        <translation>履行期限</translation>
    </message>
    <message>
        <source>Instalments (day=amount, …)</source>
        <translation>分期履行（日期=金额，…）</translation>
    </message>
    <message>
        <source>Amount agreed</source>
        <translation>协议金额</translation>
    </message>
    <message>
        <source>Copies (parties + 1, or more)</source>
        <translation>份数（当事人数加一，可增加）</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Not to be confirmed because</source>
        <translation>不予司法确认的情形</translation>
    </message>
    <message>
        <source>Who signed</source>
        <translation>签署人</translation>
    </message>
    <message>
        <source>Number of the party</source>
        <translation>当事人序号</translation>
    </message>
    <message>
        <source>Manner</source>
        <translation>签署方式</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>调解结果</translation>
    </message>
    <message>
        <source>Amount performed</source>
        <translation>已履行金额</translation>
    </message>
    <message>
        <source>All is performed</source>
        <translation>全部履行完毕</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>履行凭证</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>回访情况</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
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
        <source>All parties apply together</source>
        <translation>各方当事人共同申请</translation>
    </message>
    <message>
        <source>Court</source>
        <translation>法院</translation>
    </message>
    <message>
        <source>Why this court</source>
        <translation>管辖理由</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>申请形式</translation>
    </message>
    <message>
        <source>Number of the ruling</source>
        <translation>裁定书编号</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书名称</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>保管期限</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Name of the applicant</source>
        <translation>申请人姓名</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Occupation or post</source>
        <translation>职业或职务</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Employer or address</source>
        <translation>单位或住址</translation>
    </message>
    <message>
        <source>Identity paper and number</source>
        <translation>身份证件及号码</translation>
    </message>
    <message>
        <source>Respondent</source>
        <translation>被申请人</translation>
    </message>
    <message>
        <source>Name of the respondent</source>
        <translation>被申请人姓名</translation>
    </message>
    <message>
        <source>Other parties</source>
        <translation>其他当事人</translation>
    </message>
    <message>
        <source>Number of parties</source>
        <translation>当事人数</translation>
    </message>
    <message>
        <source>Further parties, one a line</source>
        <translation>其他当事人（每行一人）</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>委托代理人</translation>
    </message>
    <message>
        <source>Minors and their guardians</source>
        <translation>未成年人及其监护人</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>What the dispute is about</source>
        <translation>纠纷简要情况</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>申请事项</translation>
    </message>
    <message>
        <source>Amount in dispute</source>
        <translation>涉及金额</translation>
    </message>
    <message>
        <source>Number of the other system</source>
        <translation>外部编号</translation>
    </message>
    <message>
        <source>Number of the police case</source>
        <translation>公安案件编号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Number of the agreement</source>
        <translation>协议编号</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Still to sign</source>
        <translation>尚未签署</translation>
    </message>
    <message>
        <source>In effect since</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Judicial confirmation</source>
        <translation>司法确认</translation>
    </message>
    <message>
        <source>Number of the volume</source>
        <translation>卷号</translation>
    </message>
    <message>
        <source>Missing for the archive</source>
        <translation>归档缺少材料</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Answer given</source>
        <translation>答复内容</translation>
    </message>
    <message>
        <source>Handed on to</source>
        <translation>分流去向</translation>
    </message>
    <message>
        <source>Reply by</source>
        <translation>回复期限</translation>
    </message>
    <message>
        <source>Number of the dispute</source>
        <translation>纠纷编号</translation>
    </message>
    <message>
        <source>What they came for</source>
        <translation>来访事项</translation>
    </message>
    <message>
        <source>Name and contact, if given</source>
        <translation>姓名和联系方式（可不填）</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Session at</source>
        <translation>调解时间</translation>
    </message>
    <message>
        <source>Number of the result letter</source>
        <translation>结果函文号</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>移送来源</translation>
    </message>
    <message>
        <source>Authority that sent it</source>
        <translation>移送单位</translation>
    </message>
    <message>
        <source>Number of their letter</source>
        <translation>来文编号</translation>
    </message>
    <message>
        <source>Parties, one a line</source>
        <translation>当事人（每行一人）</translation>
    </message>
    <message>
        <source>Who could mediate</source>
        <translation>可指派的调解员</translation>
    </message>
    <message>
        <source>Pages not back from signing</source>
        <translation>签后未归位的页</translation>
    </message>
</context>
<context>
    <name>qz::Kinds</name>
    <message>
        <source>Dispute</source>
        <translation>矛盾纠纷</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>接待登记</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>移送收件</translation>
    </message>
</context>
<context>
    <name>qz::States</name>
    <message>
        <source>Registered</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Not competent</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>已指派</translation>
    </message>
    <message>
        <source>Rights notified</source>
        <translation>已告知权利义务</translation>
    </message>
    <message>
        <source>In mediation</source>
        <translation>调解中</translation>
    </message>
    <message>
        <source>Mediation suspended</source>
        <translation>调解中止</translation>
    </message>
    <message>
        <source>Agreed in writing</source>
        <translation>已达成书面协议</translation>
    </message>
    <message>
        <source>Agreed orally</source>
        <translation>已达成口头协议</translation>
    </message>
    <message>
        <source>Being performed</source>
        <translation>履行中</translation>
    </message>
    <message>
        <source>Performed</source>
        <translation>已履行</translation>
    </message>
    <message>
        <source>Not performed</source>
        <translation>未履行</translation>
    </message>
    <message>
        <source>Mediation ended</source>
        <translation>已终止调解</translation>
    </message>
    <message>
        <source>Revisited</source>
        <translation>已回访</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>A party refused</source>
        <translation>当事人拒绝</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>已移送</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>待办理</translation>
    </message>
    <message>
        <source>Handed on</source>
        <translation>已分流</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Reported back</source>
        <translation>已回复</translation>
    </message>
    <message>
        <source>Became a dispute</source>
        <translation>已转纠纷</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Result replied</source>
        <translation>已复函</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>已退回</translation>
    </message>
</context>
<context>
    <name>qz::mediation::Rules</name>
    <message>
        <source>The day lies after the step itself; enter it when it has come.</source>
        <translation>日期晚于本步骤时间，请到期后再登记。</translation>
    </message>
    <message>
        <source>Mediation is voluntary (People&apos;s Mediation Law, article 17). Where a party refuses, take “A party refuses”.</source>
        <translation>调解遵循自愿原则（《人民调解法》第十七条）。当事人明确拒绝的，请选择“当事人拒绝调解”。</translation>
    </message>
    <message>
        <source>What may not be mediated here is not accepted. Take “Not competent” and name the way that is open.</source>
        <translation>不属于人民调解范围的不得受理。请选择“不予受理”，并告知可选途径。</translation>
    </message>
    <message>
        <source>Say which kind of dispute it is.</source>
        <translation>请填写纠纷类型。</translation>
    </message>
    <message>
        <source>Tell the parties that arbitration, administrative ways and the court are open (People&apos;s Mediation Law, articles 3 and 26), then tick it.</source>
        <translation>请告知当事人可以通过仲裁、行政、司法等途径维护权利（《人民调解法》第三条、第二十六条），然后勾选。</translation>
    </message>
    <message>
        <source>A mediator who declares an interest is not assigned; choose another.</source>
        <translation>申明有利害关系的调解员不予指派，请另选。</translation>
    </message>
    <message>
        <source>Others take part only with the parties&apos; consent (People&apos;s Mediation Law, article 20).</source>
        <translation>邀请他人参与调解须征得当事人同意（《人民调解法》第二十条）。</translation>
    </message>
    <message>
        <source>At least %1 copies: one for each party and one that is kept (People&apos;s Mediation Law, article 29).</source>
        <translation>至少 %1 份：当事人各执一份，调委会留存一份（《人民调解法》第二十九条）。</translation>
    </message>
    <message>
        <source>All signatures and the seal are there; the agreement is in effect since %1.</source>
        <translation>签名盖章已齐备，协议自 %1 起生效。</translation>
    </message>
    <message>
        <source>There are %1 parties; say which signed.</source>
        <translation>共有 %1 方当事人，请指明哪一方签署。</translation>
    </message>
    <message>
        <source>Nothing in the agreement is marked as not to be confirmed.</source>
        <translation>协议中没有标记为不予确认的内容。</translation>
    </message>
    <message>
        <source>The agreement is not in effect yet; still to sign: %1 (People&apos;s Mediation Law, article 29).</source>
        <translation>协议尚未生效，尚未签署：%1（《人民调解法》第二十九条）。</translation>
    </message>
    <message>
        <source>The court does not accept it: %1 (CivPL interpretation, article 355). Take out that part first.</source>
        <translation>法院不予受理：%1（民事诉讼法司法解释第三百五十五条）。请先剔除该部分内容。</translation>
    </message>
    <message>
        <source>Only a written agreement can be confirmed by the court.</source>
        <translation>只有书面调解协议可以申请司法确认。</translation>
    </message>
    <message>
        <source>Confirmation can be applied for when the agreement is in effect; still to sign: %1.</source>
        <translation>协议生效后方可申请司法确认，尚未签署：%1。</translation>
    </message>
    <message>
        <source>The court has been applied to already.</source>
        <translation>已经申请过司法确认。</translation>
    </message>
    <message>
        <source>The 30 days ended on %1 (People&apos;s Mediation Law, article 33).</source>
        <translation>三十日申请期限已于 %1 届满（《人民调解法》第三十三条）。</translation>
    </message>
    <message>
        <source>The parties apply together (People&apos;s Mediation Law, article 33).</source>
        <translation>须由各方当事人共同申请（《人民调解法》第三十三条）。</translation>
    </message>
    <message>
        <source>The judicial confirmation does not stand where this step begins.</source>
        <translation>司法确认当前所处环节不能办理本步骤。</translation>
    </message>
    <message>
        <source>The limit of the mediation is extended by the parties&apos; agreement, a limit of the court by its president.</source>
        <translation>调解期限经各方当事人同意延长，法院期限经院长批准延长。</translation>
    </message>
    <message>
        <source>The volume is not complete; missing: %1.</source>
        <translation>卷宗不完整，缺少：%1。</translation>
    </message>
    <message>
        <source>party %1</source>
        <translation>当事人%1</translation>
    </message>
    <message>
        <source>mediator</source>
        <translation>调解员</translation>
    </message>
    <message>
        <source>seal of the committee</source>
        <translation>调委会印章</translation>
    </message>
    <message>
        <source>The day for the report lies before it is handed on; give a later one, or none.</source>
        <translation>回复期限早于分流日期；请改晚，或者不填。</translation>
    </message>
    <message>
        <source>A session is planned for a time to come; one that was held already is entered with “Hold a session”.</source>
        <translation>约定的时间应在现在之后；已经开过的，请用“组织调解”登记。</translation>
    </message>
</context>
<context>
    <name>qz::mediation::Tables</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 is not well formed: %2</source>
        <translation>%1 格式不正确：%2</translation>
    </message>
    <message>
        <source>clocks.json names the rule %1, which is not in the table of deadline rules.</source>
        <translation>clocks.json 引用的规则 %1 不在期限规则表中。</translation>
    </message>
</context>
</TS>
