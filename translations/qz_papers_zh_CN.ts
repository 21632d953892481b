<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>qz::Cases</name>
    <message>
        <source>Handling the case</source>
        <translation>承办</translation>
    </message>
</context>
<context>
    <name>qz::Papers</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>The template %1 cannot be read: %2</source>
        <translation>无法读取模板 %1：%2</translation>
    </message>
    <message>
        <source>“%1” has no template: the program sets it.</source>
        <translation>“%1”没有模板，由程序直接排版。</translation>
    </message>
    <message>
        <source>The template was not taken:
%1</source>
        <translation>模板未予采用：
%1</translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <extracomment>How papers date themselves: a format of QDate</extracomment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>(not there)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>place of a change: table, row</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1:</source>
        <extracomment>To whom a report is issued, as it stands above the text: &quot;all streets:&quot;</extracomment>
        <translation>%1：</translation>
    </message>
    <message>
        <source>Correction of “%1”</source>
        <translation>关于《%1》的更正说明</translation>
    </message>
    <message>
        <source>Correction No. %1 of report %2</source>
        <translation>报告 %2 第 %1 号更正说明</translation>
    </message>
    <message>
        <source>The report “%1” (%2, %3 to %4) is corrected in the places below; all else stands. Reason: %5</source>
        <translation>《%1》（%2，统计期间 %3 至 %4）下列数据予以更正，其余不变。更正理由：%5</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>As issued</source>
        <translation>原数据</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>更正为</translation>
    </message>
    <message>
        <source>No running module makes the report “%1”.</source>
        <translation>没有正在运行的模块能生成报告“%1”。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>无法创建文件夹 %1。</translation>
    </message>
    <message>
        <source>The hour must lie between 0 and 23.</source>
        <translation>时刻须在 0 至 23 之间。</translation>
    </message>
    <message>
        <source>Give the whole path of a folder.</source>
        <translation>请填写文件夹的完整路径。</translation>
    </message>
    <message>
        <source>A report cannot be written as “%1”; use pdf, docx, xlsx or json.</source>
        <translation>报告不能写成“%1”格式；请用 pdf、docx、xlsx 或 json。</translation>
    </message>
    <message>
        <source>%1; frozen %2</source>
        <translation>%1；已封账 %2</translation>
    </message>
    <message>
        <source>The area has no areas below.</source>
        <translation>该区划没有下级区划。</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>所涉行</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>异议</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>处理意见</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>不采纳</translation>
    </message>
    <message>
        <source>Annex: objections in the check</source>
        <translation>附件：核对异议及处理意见</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further places</source>
        <translation>
            <numerusform>另有 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the papers of “%1” can be made yet.</source>
        <translation>“%1”中的文书都还不能出具。</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>大字版</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1 第%2版</translation>
    </message>
    <message>
        <source>no code on the page</source>
        <translation>页上没有码</translation>
    </message>
    <message>
        <source>printed by another desk</source>
        <translation>别处打印</translation>
    </message>
    <message>
        <source>code damaged, or of another print</source>
        <translation>码已损坏，或属于另一次打印</translation>
    </message>
    <message>
        <source>no such case or paper here</source>
        <translation>本机没有这个案件或文书</translation>
    </message>
    <message>
        <source>the page came back already</source>
        <translation>这一页已经归位</translation>
    </message>
    <message>
        <source>you may not file in this case</source>
        <translation>您无权归入该案件</translation>
    </message>
    <message>
        <source>the page cannot be unpacked</source>
        <translation>这一页无法解开</translation>
    </message>
    <message>
        <source>page %1 of %2 missing</source>
        <translation>共%2页，缺第%1页</translation>
    </message>
    <message>
        <source>The page cannot be kept: %1</source>
        <translation>这一页无法存入：%1</translation>
    </message>
    <message>
        <source>That version of the paper has no such page, or was never printed.</source>
        <translation>该版文书没有这一页，或从未打印。</translation>
    </message>
</context>
</TS>
