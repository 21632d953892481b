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
    <message>
        <source>Go through the safety list</source>
        <translation>核对安全清单</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Receipt confirmed</source>
        <translation>确认接收</translation>
    </message>
    <message>
        <source>Not needed any more</source>
        <translation>不再需要</translation>
    </message>
    <message>
        <source>Add counts</source>
        <translation>填报数量</translation>
    </message>
    <message>
        <source>Submit the sheet</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>begin</source>
        <translation>发起</translation>
    </message>
    <message>
        <source>call_in</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Report an area</source>
        <translation>上报区域情况</translation>
    </message>
    <message>
        <source>Record what was found</source>
        <translation>登记排查发现</translation>
    </message>
    <message>
        <source>Close the screening</source>
        <translation>结束排查</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>分流</translation>
    </message>
    <message>
        <source>Name its dispute</source>
        <translation>关联纠纷</translation>
    </message>
    <message>
        <source>Hand over to another authority</source>
        <translation>移交其他部门</translation>
    </message>
    <message>
        <source>Escalate to the level above</source>
        <translation>提级上报</translation>
    </message>
    <message>
        <source>Give back to the level below</source>
        <translation>退回下一级</translation>
    </message>
    <message>
        <source>Urge</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已化解</translation>
    </message>
    <message>
        <source>Followed up: it holds</source>
        <translation>跟踪稳定，销号</translation>
    </message>
    <message>
        <source>It broke out again</source>
        <translation>反弹，重新处置</translation>
    </message>
    <message>
        <source>find</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Cancel the session</source>
        <translation>取消场次</translation>
    </message>
    <message>
        <source>Invite somebody to help</source>
        <translation>邀请参与调解</translation>
    </message>
    <message>
        <source>A mediator declares an interest</source>
        <translation>调解员申明利害关系</translation>
    </message>
    <message>
        <source>Draw the agenda anew</source>
        <translation>重新生成议题</translation>
    </message>
    <message>
        <source>Add a case to the agenda</source>
        <translation>增加议题</translation>
    </message>
    <message>
        <source>Hold the meeting</source>
        <translation>召开会议</translation>
    </message>
    <message>
        <source>Record a decision</source>
        <translation>登记研判决定</translation>
    </message>
    <message>
        <source>All decisions are done</source>
        <translation>决定全部落实</translation>
    </message>
    <message>
        <source>Cancel the meeting</source>
        <translation>取消会议</translation>
    </message>
    <message>
        <source>Report it done</source>
        <translation>报告完成</translation>
    </message>
    <message>
        <source>Confirm it</source>
        <translation>确认完成</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>安排</translation>
    </message>
    <message>
        <source>decide</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Name the parties</source>
        <translation>登记当事人</translation>
    </message>
    <message>
        <source>Agree in series</source>
        <translation>达成系列协议</translation>
    </message>
    <message>
        <source>Correct or complete</source>
        <translation>更正补正</translation>
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
    <message>
        <source>phone_line</source>
        <translation>热线</translation>
    </message>
    <message>
        <source>appointment</source>
        <translation>预约咨询</translation>
    </message>
    <message>
        <source>group_activity</source>
        <translation>团体活动</translation>
    </message>
    <message>
        <source>lecture</source>
        <translation>讲座</translation>
    </message>
    <message>
        <source>referral_slip</source>
        <translation>转介单</translation>
    </message>
    <message>
        <source>family</source>
        <translation>家庭关系</translation>
    </message>
    <message>
        <source>study</source>
        <translation>学业</translation>
    </message>
    <message>
        <source>work</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>neighbourhood</source>
        <translation>邻里关系</translation>
    </message>
    <message>
        <source>stress</source>
        <translation>压力情绪</translation>
    </message>
    <message>
        <source>bereavement</source>
        <translation>丧失哀伤</translation>
    </message>
    <message>
        <source>under_18</source>
        <translation>18岁以下</translation>
    </message>
    <message>
        <source>from_18</source>
        <translation>18—34岁</translation>
    </message>
    <message>
        <source>from_35</source>
        <translation>35—59岁</translation>
    </message>
    <message>
        <source>from_60</source>
        <translation>60岁以上</translation>
    </message>
    <message>
        <source>not_known</source>
        <translation>未问</translation>
    </message>
    <message>
        <source>protection</source>
        <translation>人身安全保护</translation>
    </message>
    <message>
        <source>medical_help</source>
        <translation>医疗救助</translation>
    </message>
    <message>
        <source>counselling</source>
        <translation>心理援助</translation>
    </message>
    <message>
        <source>shelter</source>
        <translation>临时安置</translation>
    </message>
    <message>
        <source>hospital</source>
        <translation>医疗机构</translation>
    </message>
    <message>
        <source>civil_affairs</source>
        <translation>民政部门</translation>
    </message>
    <message>
        <source>counselling_service</source>
        <translation>心理援助机构</translation>
    </message>
    <message>
        <source>women_children</source>
        <translation>妇联、未成年人保护机构</translation>
    </message>
    <message>
        <source>relative</source>
        <translation>亲属</translation>
    </message>
    <message>
        <source>neighbour</source>
        <translation>邻里</translation>
    </message>
    <message>
        <source>colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>expert</source>
        <translation>专业人员</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>社会组织人员</translation>
    </message>
    <message>
        <source>respected_person</source>
        <translation>当地有威望的人士</translation>
    </message>
    <message>
        <source>all_consented</source>
        <translation>各方均同意</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待答复</translation>
    </message>
    <message>
        <source>one_refused</source>
        <translation>有一方不同意</translation>
    </message>
    <message>
        <source>near_relative</source>
        <translation>近亲属关系</translation>
    </message>
    <message>
        <source>own_interest</source>
        <translation>与本纠纷有利害关系</translation>
    </message>
    <message>
        <source>other_relation</source>
        <translation>其他关系，可能影响公正调解</translation>
    </message>
    <message>
        <source>county</source>
        <translation>县（区）级</translation>
    </message>
    <message>
        <source>city</source>
        <translation>市级</translation>
    </message>
    <message>
        <source>hazard</source>
        <translation>安全隐患</translation>
    </message>
    <message>
        <source>fire</source>
        <translation>消防</translation>
    </message>
    <message>
        <source>building</source>
        <translation>房屋建筑</translation>
    </message>
    <message>
        <source>traffic</source>
        <translation>道路交通</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>环境卫生</translation>
    </message>
    <message>
        <source>water_electricity</source>
        <translation>水电气</translation>
    </message>
    <message>
        <source>public_order</source>
        <translation>治安</translation>
    </message>
    <message>
        <source>screening</source>
        <translation>排查发现</translation>
    </message>
    <message>
        <source>reception</source>
        <translation>接待登记</translation>
    </message>
    <message>
        <source>grid_report</source>
        <translation>网格上报</translation>
    </message>
    <message>
        <source>mediation</source>
        <translation>调解</translation>
    </message>
    <message>
        <source>handling</source>
        <translation>部门处置</translation>
    </message>
    <message>
        <source>both</source>
        <translation>两者兼有</translation>
    </message>
    <message>
        <source>task</source>
        <translation>办理期限</translation>
    </message>
    <message>
        <source>civil_dispute</source>
        <translation>矛盾纠纷</translation>
    </message>
    <message>
        <source>every_party</source>
        <translation>各方当事人</translation>
    </message>
    <message>
        <source>applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>respondent</source>
        <translation>被申请人</translation>
    </message>
    <message>
        <source>basic</source>
        <translation>基层</translation>
    </message>
    <message>
        <source>intermediate</source>
        <translation>中级</translation>
    </message>
    <message>
        <source>admin_accept</source>
        <translation>行政机关受理审查</translation>
    </message>
    <message>
        <source>head_approved</source>
        <translation>经负责人批准</translation>
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
    <message>
        <source>Receipt</source>
        <translation>接收回执</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>排查期限</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>分流</translation>
    </message>
    <message>
        <source>At this level</source>
        <translation>本级办理</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>跟踪回访</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定办理</translation>
    </message>
    <message>
        <source>Authority: accept or not</source>
        <translation>行政机关：决定是否受理</translation>
    </message>
    <message>
        <source>Transfer to who is competent</source>
        <translation>移送有权处理的单位</translation>
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
        <source>What stays of the agreement</source>
        <translation>保留的协议内容</translation>
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
    <message>
        <source>Nobody is in danger where they are now</source>
        <translation>现场人员目前安全</translation>
    </message>
    <message>
        <source>110 or 120 was called, if needed</source>
        <translation>需要时已拨打110或120</translation>
    </message>
    <message>
        <source>Somebody stays with them</source>
        <translation>有人陪同</translation>
    </message>
    <message>
        <source>A minor: the guardian was told</source>
        <translation>未成年人：已告知监护人</translation>
    </message>
    <message>
        <source>What is handed over</source>
        <translation>交接内容</translation>
    </message>
    <message>
        <source>Kind of service</source>
        <translation>服务形式</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Age band</source>
        <translation>年龄段</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>人次</translation>
    </message>
    <message>
        <source>Service point</source>
        <translation>服务站点</translation>
    </message>
    <message>
        <source>A day of the month</source>
        <translation>所属月份（任选一日）</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Purpose of the hand-over</source>
        <translation>转介事由</translation>
    </message>
    <message>
        <source>Receiving body</source>
        <translation>接收机构</translation>
    </message>
    <message>
        <source>Where exactly</source>
        <translation>具体地点</translation>
    </message>
    <message>
        <source>What the receiving service must know</source>
        <translation>接收机构须知情况</translation>
    </message>
    <message>
        <source>Details are removed on</source>
        <translation>具体情况删除日期</translation>
    </message>
    <message>
        <source>Dispute or hazard</source>
        <translation>纠纷或隐患</translation>
    </message>
    <message>
        <source>Kind of hazard</source>
        <translation>隐患类型</translation>
    </message>
    <message>
        <source>What it is about, without names</source>
        <translation>事项内容（不写姓名）</translation>
    </message>
    <message>
        <source>Disputes found</source>
        <translation>发现纠纷（件）</translation>
    </message>
    <message>
        <source>Hazards found</source>
        <translation>发现隐患（件）</translation>
    </message>
    <message>
        <source>Close although areas are missing</source>
        <translation>有区域未上报仍结束</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Title of the screening</source>
        <translation>排查名称</translation>
    </message>
    <message>
        <source>Looks for</source>
        <translation>排查内容</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Responsible unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Responsible post (no name)</source>
        <translation>责任岗位（不写姓名）</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>事项来源</translation>
    </message>
    <message>
        <source>Number of the screening</source>
        <translation>排查编号</translation>
    </message>
    <message>
        <source>Areas done</source>
        <translation>已排查区域</translation>
    </message>
    <message>
        <source>Areas not reported yet</source>
        <translation>尚未上报的区域</translation>
    </message>
    <message>
        <source>Matters that came of it</source>
        <translation>转为闭环事项</translation>
    </message>
    <message>
        <source>Co-owners</source>
        <translation>协办单位</translation>
    </message>
    <message>
        <source>Name of the invited</source>
        <translation>受邀人姓名</translation>
    </message>
    <message>
        <source>Invited as</source>
        <translation>受邀身份</translation>
    </message>
    <message>
        <source>Body that sends them</source>
        <translation>所在单位</translation>
    </message>
    <message>
        <source>Parties asked on</source>
        <translation>征求意见日期</translation>
    </message>
    <message>
        <source>Consent of the parties</source>
        <translation>当事人意见</translation>
    </message>
    <message>
        <source>Consent given on</source>
        <translation>同意日期</translation>
    </message>
    <message>
        <source>The invited declares an interest in the matter</source>
        <translation>受邀人申明利害关系</translation>
    </message>
    <message>
        <source>Kind of interest</source>
        <translation>利害关系类型</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>会议记录</translation>
    </message>
    <message>
        <source>Mediators of this session</source>
        <translation>本场调解员</translation>
    </message>
    <message>
        <source>Next session</source>
        <translation>下次调解</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Posts present (no names)</source>
        <translation>参会岗位（不写姓名）</translation>
    </message>
    <message>
        <source>What is required</source>
        <translation>办理要求</translation>
    </message>
    <message>
        <source>To be done by</source>
        <translation>办理期限</translation>
    </message>
    <message>
        <source>Title of the meeting</source>
        <translation>会议名称</translation>
    </message>
    <message>
        <source>Meeting at</source>
        <translation>会议时间</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Post in the chair (no name)</source>
        <translation>主持岗位（不写姓名）</translation>
    </message>
    <message>
        <source>Decisions still open</source>
        <translation>未落实的决定</translation>
    </message>
    <message>
        <source>Number of the meeting</source>
        <translation>会议编号</translation>
    </message>
    <message>
        <source>Further parties who are minors</source>
        <translation>其他当事人（未成年人）</translation>
    </message>
    <message>
        <source>Amounts (no. of the party=amount, …)</source>
        <translation>金额（当事人序号=金额，……）</translation>
    </message>
    <message>
        <source>Agreements of parties no. (empty: all)</source>
        <translation>协议所属当事人序号（空为全部）</translation>
    </message>
    <message>
        <source>Draft of what is agreed with each</source>
        <translation>系列协议内容（各份共用）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名或名称</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>称谓</translation>
    </message>
    <message>
        <source>Length in minutes</source>
        <translation>时长（分钟）</translation>
    </message>
    <message>
        <source>Dispute and reason</source>
        <translation>纠纷情况和理由</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>批准日期</translation>
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
    <message>
        <source>Sheet of psychological services</source>
        <translation>社会心理服务数量表</translation>
    </message>
    <message>
        <source>Crisis hand-over</source>
        <translation>危机转介</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>排查</translation>
    </message>
    <message>
        <source>Matter of the closed loop</source>
        <translation>闭环事项</translation>
    </message>
    <message>
        <source>Review meeting</source>
        <translation>研判会</translation>
    </message>
    <message>
        <source>Decision of a review meeting</source>
        <translation>研判决定</translation>
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
    <message>
        <source>Being counted</source>
        <translation>填报中</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>已上报</translation>
    </message>
    <message>
        <source>Called in</source>
        <translation>已报告</translation>
    </message>
    <message>
        <source>Received there</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Not needed any more</source>
        <translation>不再需要</translation>
    </message>
    <message>
        <source>Being screened</source>
        <translation>排查中</translation>
    </message>
    <message>
        <source>Screened</source>
        <translation>排查结束</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>已发现</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>处置中</translation>
    </message>
    <message>
        <source>Settled, to be followed up</source>
        <translation>已化解待跟踪</translation>
    </message>
    <message>
        <source>Followed up</source>
        <translation>已销号</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已移交</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>已安排</translation>
    </message>
    <message>
        <source>Held, decisions running</source>
        <translation>已召开，决定办理中</translation>
    </message>
    <message>
        <source>Decisions done</source>
        <translation>决定已落实</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办理</translation>
    </message>
    <message>
        <source>Reported done</source>
        <translation>已报告完成</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
</context>
<context>
    <name>qz::mediation::Import</name>
    <message>
        <source>This is no file of a reader of identity cards: it has no name and number.</source>
        <translation>这不是身份证阅读机具的文件：没有姓名和公民身份号码。</translation>
    </message>
</context>
<context>
    <name>qz::mediation::Measures</name>
    <message>
        <source>Disputes accepted in the period</source>
        <translation>期间受理纠纷</translation>
    </message>
    <message>
        <source>Disputes settled in the period</source>
        <translation>期间调解达成协议</translation>
    </message>
    <message>
        <source>Disputes open at its end</source>
        <translation>期末未结纠纷</translation>
    </message>
    <message>
        <source>Settled by agreement, of disputes ended</source>
        <translation>达成协议，占办结纠纷</translation>
    </message>
</context>
<context>
    <name>qz::mediation::PartySheet</name>
    <message>
        <source>The row has no name.</source>
        <translation>该行没有姓名。</translation>
    </message>
    <message>
        <source>This is no number of an identity card: 18 characters with a date of birth and the check digit.</source>
        <translation>不是有效的公民身份号码：应为18位，出生日期和校验码须正确。</translation>
    </message>
    <message>
        <source>This is no amount: a number with at most two decimals, not below 0.</source>
        <translation>不是有效金额：应为不小于0、最多两位小数的数。</translation>
    </message>
    <message>
        <source>This is no age in years.</source>
        <translation>不是有效的年龄。</translation>
    </message>
    <message>
        <source>The same identity number stands in row %1.</source>
        <translation>与第%1行的证件号码重复。</translation>
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
        <source>The agreement is signed and in effect: its words stay. Leave this field empty and put what is taken out into an agreement of its own.</source>
        <translation>协议已经签署生效，文字不再改动。此栏请留空，把不能确认的内容另行订立协议。</translation>
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
    <message>
        <source>A count is one or more.</source>
        <translation>数量应不少于1。</translation>
    </message>
    <message>
        <source>A count is zero or more.</source>
        <translation>数量不能小于0。</translation>
    </message>
    <message>
        <source>Not reported yet: %1. Wait for them, or tick that it closes without.</source>
        <translation>尚未上报：%1。请等待上报，或勾选“有区域未上报仍结束”。</translation>
    </message>
    <message>
        <source>The city is the highest level.</source>
        <translation>市级为最高层级。</translation>
    </message>
    <message>
        <source>The village is the lowest level.</source>
        <translation>村级为最低层级。</translation>
    </message>
    <message>
        <source>It goes the way of a mediation: name its dispute first.</source>
        <translation>该事项走调解途径，请先关联纠纷编号。</translation>
    </message>
    <message>
        <source>Consent is given on the day it is asked for, or later.</source>
        <translation>同意日期不能早于征求意见日期。</translation>
    </message>
    <message>
        <source>Who declares an interest in the matter is not invited; choose somebody else.</source>
        <translation>申明有利害关系的，不得受邀参与，请另选他人。</translation>
    </message>
    <message>
        <source>No session is planned.</source>
        <translation>没有已安排的场次。</translation>
    </message>
    <message>
        <source>Decisions are still open: %1.</source>
        <translation>尚有未落实的决定：%1。</translation>
    </message>
    <message>
        <source>The day lies before the meeting.</source>
        <translation>办理期限早于会议日期。</translation>
    </message>
    <message>
        <source>Party %1 holds no agreement of its own in this dispute.</source>
        <translation>本纠纷中第%1方没有单独的协议。</translation>
    </message>
    <message>
        <source>Write the amount of each party that gets an agreement, or take the parties from a sheet that has them.</source>
        <translation>请填写每个签订协议的当事人的金额，或者用带金额的表格登记当事人。</translation>
    </message>
    <message>
        <source>There are %1 parties; there is no party %2.</source>
        <translation>共有%1方当事人，没有第%2方。</translation>
    </message>
    <message>
        <source>Say which agreements of the series were performed.</source>
        <translation>请写明履行的是系列中的哪些协议。</translation>
    </message>
    <message>
        <source>Not in effect yet, so not to be performed: the agreements of parties %1.</source>
        <translation>下列当事人的协议尚未生效，不能登记履行：%1。</translation>
    </message>
    <message>
        <source>Not all is performed: parties %1 have nothing yet.</source>
        <translation>尚未全部履行：第%1方还没有履行。</translation>
    </message>
    <message>
        <source>Party %1 is a minor and is sealed more strictly: write the line under “Further parties who are minors” and leave “-” in its place.</source>
        <translation>第%1方是未成年人，须更严格地封存：请把该行写到“其他当事人（未成年人）”中，原处只留“-”。</translation>
    </message>
    <message>
        <source>Nothing is corrected yet. Write into a field what it should say.</source>
        <translation>还没有更正任何内容，请在要更正的栏目填写正确内容。</translation>
    </message>
    <message>
        <source>Say why the matter needs more time; the reason is part of the decision.</source>
        <translation>请写明需要延长的理由，理由是批准决定的一部分。</translation>
    </message>
    <message>
        <source>The limit ended on %1; it could be extended until then.</source>
        <translation>期限已于%1届满，只能在届满前批准延长。</translation>
    </message>
    <message>
        <source>The limit of the mediation is extended by the parties&apos; agreement, a limit of the court by its president, a limit of an authority or a petition by the head of the office.</source>
        <translation>调解期限由当事人同意延长，人民法院的期限由本院院长批准延长，行政机关的期限和信访事项的办理期限由单位负责人批准延长。</translation>
    </message>
</context>
<context>
    <name>qz::mediation::Series</name>
    <message>
        <source>“%1” is no amount of a party. Write number=amount, like 3=12000, 4-9=9800.50.</source>
        <translation>“%1”不是当事人的金额。请按“序号=金额”填写，例如 3=12000, 4-9=9800.50。</translation>
    </message>
    <message>
        <source>The party of “%1” has an amount already.</source>
        <translation>“%1”所指的当事人已有金额。</translation>
    </message>
    <message>
        <source>“%1” is no number of a party. Write them like 3-12, 15.</source>
        <translation>“%1”不是当事人序号。请写成 3-12, 15 的形式。</translation>
    </message>
    <message>
        <source>parties %1</source>
        <translation>第%1方</translation>
    </message>
    <message>
        <source>the other side</source>
        <translation>对方当事人</translation>
    </message>
    <message>
        <source>mediator</source>
        <translation>人民调解员</translation>
    </message>
    <message>
        <source>seal of the committee</source>
        <translation>调委会印章</translation>
    </message>
</context>
<context>
    <name>qz::mediation::Sessions</name>
    <message>
        <source>%1 is taken by %2 on %3 until %4. Choose another time or room.</source>
        <translation>%1已由%2占用：%3至%4。请换时间或换调解室。</translation>
    </message>
    <message>
        <source>%1 mediates %2 on %3 until %4. Choose another time or mediator.</source>
        <translation>%1正在调解%2：%3至%4。请换时间或换调解员。</translation>
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
