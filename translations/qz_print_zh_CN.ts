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
    <message numerus="yes">
        <source>%n values. Highest %1, lowest %2.</source>
        <translation>
            <numerusform>共 %n 个数据点，最高 %1，最低 %2。</numerusform>
        </translation>
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
    <name>qz::Docx</name>
    <message>
        <source>The file is damaged or not a real docx; open it in the word processor and save it again as docx (not doc, wps or docm).</source>
        <translation>文件已损坏或不是真正的 docx；请在文字处理软件中打开并重新另存为 docx（不要 doc、wps 或 docm）。</translation>
    </message>
    <message>
        <source>The file unpacks to far more than a document may hold and was refused.</source>
        <translation>文件解压后远超文档应有的大小，已拒绝。</translation>
    </message>
    <message>
        <source>The file is protected by a password; save it without one.</source>
        <translation>文件有密码保护，请去掉密码后另存。</translation>
    </message>
    <message>
        <source>The file has no part %1, which every docx has; save it again as docx in the word processor.</source>
        <translation>文件缺少 docx 必有的部分 %1；请在文字处理软件中重新另存为 docx。</translation>
    </message>
    <message>
        <source>The file holds macros, which are not taken; save it as docx.</source>
        <translation>文件含有宏，不予采用；请另存为 docx。</translation>
    </message>
    <message>
        <source>The docx could not be made.</source>
        <translation>无法生成 docx。</translation>
    </message>
    <message>
        <source>header</source>
        <translation>页眉</translation>
    </message>
    <message>
        <source>footer</source>
        <translation>页脚</translation>
    </message>
    <message>
        <source>The %1 of the templates cannot be read: %2</source>
        <translation>无法读取模板的 %1：%2</translation>
    </message>
    <message>
        <source>A field of the templates has no id.</source>
        <translation>模板字段缺少标识。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a place in a template and what is wrong there</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The template cannot be used. %1</source>
        <translation>模板不能使用。%1</translation>
    </message>
    <message>
        <source>“%1” is opened and not closed: put {{/}} behind it.</source>
        <translation>“%1”有开头没有结尾：请在其后加 {{/}}。</translation>
    </message>
    <message>
        <source>paragraph %1</source>
        <translation>第 %1 段</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>part of the document, place in it: &quot;footer, paragraph 1&quot;</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>table %1</source>
        <translation>表 %1</translation>
    </message>
    <message>
        <source>%1, row %2, column %3</source>
        <extracomment>place of a cell: table, row, column</extracomment>
        <translation>%1 第 %2 行第 %3 列</translation>
    </message>
    <message>
        <source>“%1” has two braces without their counterpart: a placeholder is written {{name}} within one paragraph.</source>
        <translation>“%1”处的双花括号不成对：占位符写作 {{名称}}，须在同一段内。</translation>
    </message>
    <message>
        <source>{{%1}} is no placeholder: a loop is {{#%2 list}}, a condition {{#%3 name}}.</source>
        <translation>{{%1}} 不是占位符：循环写作 {{#%2 清单}}，条件写作 {{#%3 字段}}。</translation>
    </message>
    <message>
        <source>“Else” stands without its condition: both belong into one paragraph, or each into a paragraph of its own in the same text or cell.</source>
        <translation>“否则”没有对应的条件：两者须在同一段内，或在同一正文、同一单元格中各占一段。</translation>
    </message>
    <message>
        <source>There is no field “%1”; known here are: %2.</source>
        <translation>没有字段“%1”；此处可用：%2。</translation>
    </message>
    <message>
        <source>“%1” is no text: use it in a loop or a condition.</source>
        <translation>“%1”不是文字：请用于循环或条件。</translation>
    </message>
    <message>
        <source>“%1” is no list: it cannot be repeated.</source>
        <translation>“%1”不是清单，不能循环。</translation>
    </message>
    <message>
        <source>Something is closed here that was not opened.</source>
        <translation>此处有结尾没有开头。</translation>
    </message>
    <message>
        <source>“%1” is closed in %2, which does not fit: both ends belong into one paragraph, or each into a paragraph of its own in the same text or cell, or into cells of one table whose rows are repeated.</source>
        <translation>“%1”的结尾在 %2，位置不对应：首尾须在同一段内，或在同一正文、同一单元格中各占一段，或在同一表格的单元格中（按行循环）。</translation>
    </message>
    <message>
        <source>The template does not hold {{%1}}.</source>
        <translation>模板缺少 {{%1}}。</translation>
    </message>
    <message>
        <source>several colours in one paragraph</source>
        <translation>同一段内的多种颜色</translation>
    </message>
    <message>
        <source>a column break</source>
        <translation>分栏符</translation>
    </message>
    <message>
        <source>the field %1</source>
        <translation>域 %1</translation>
    </message>
    <message>
        <source>a row that begins inside the table&apos;s edge</source>
        <translation>不从表格边缘开始的行</translation>
    </message>
    <message>
        <source>page setup</source>
        <translation>页面设置</translation>
    </message>
    <message>
        <source>several columns</source>
        <translation>分栏</translation>
    </message>
    <message>
        <source>another header on the first page</source>
        <translation>首页不同的页眉页脚</translation>
    </message>
    <message>
        <source>margins that leave no room for text</source>
        <translation>过大的页边距</translation>
    </message>
    <message>
        <source>The file is a docx of an unknown kind; save it again in Word or WPS as docx (not as strict Open XML).</source>
        <translation>文件是未知类型的 docx；请在 Word 或 WPS 中重新另存为 docx（不要选严格 Open XML）。</translation>
    </message>
    <message>
        <source>a picture or drawing</source>
        <translation>图片或图形</translation>
    </message>
    <message>
        <source>an embedded object</source>
        <translation>嵌入对象</translation>
    </message>
    <message>
        <source>a footnote</source>
        <translation>脚注</translation>
    </message>
    <message>
        <source>an endnote</source>
        <translation>尾注</translation>
    </message>
    <message>
        <source>a comment</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>a tracked change</source>
        <translation>修订痕迹</translation>
    </message>
    <message>
        <source>automatic numbering</source>
        <translation>自动编号</translation>
    </message>
    <message>
        <source>a section break</source>
        <translation>分节符</translation>
    </message>
    <message>
        <source>a table inside a table cell</source>
        <translation>单元格内的嵌套表格</translation>
    </message>
    <message>
        <source>a text frame</source>
        <translation>图文框</translation>
    </message>
    <message>
        <source>a symbol of a symbol font</source>
        <translation>符号字体中的符号</translation>
    </message>
    <message>
        <source>hidden text</source>
        <translation>隐藏文字</translation>
    </message>
    <message>
        <source>raised or lowered text</source>
        <translation>上标或下标</translation>
    </message>
    <message>
        <source>highlighted text</source>
        <translation>突出显示的文字</translation>
    </message>
    <message>
        <source>emphasis marks</source>
        <translation>着重号</translation>
    </message>
    <message>
        <source>phonetic text</source>
        <translation>拼音指南</translation>
    </message>
    <message>
        <source>a formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>a table that text flows around</source>
        <translation>文字环绕的表格</translation>
    </message>
    <message>
        <source>vertical text</source>
        <translation>竖排文字</translation>
    </message>
    <message>
        <source>the element %1</source>
        <translation>元素 %1</translation>
    </message>
    <message>
        <source>The document holds %1 (%2), which cannot be printed here; take it out or replace it.</source>
        <translation>文档含有%1（%2），此处无法打印；请删除或改用其他方式。</translation>
    </message>
    <message>
        <source>a border of the kind “%1”</source>
        <translation>“%1”类边框</translation>
    </message>
    <message>
        <source>The file is damaged in its part %1; open it in the word processor and save it again as docx.</source>
        <translation>文件的 %1 部分已损坏；请在文字处理软件中打开并重新另存为 docx。</translation>
    </message>
    <message>
        <source>The part %1 is deeper or larger than a document may be; the file was refused.</source>
        <translation>%1 部分的层次或大小超出文档应有的限度，已拒绝。</translation>
    </message>
</context>
<context>
    <name>qz::Papers</name>
    <message>
        <source>The code “%1” cannot be drawn: %2</source>
        <translation>码“%1”无法绘制：%2</translation>
    </message>
    <message>
        <source>A paper of %1 pages cannot carry %2 codes.</source>
        <translation>%1 页的文书不能带 %2 个码。</translation>
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
        <source>A block of the paper is of no known kind: %1</source>
        <translation>文书中有未知类型的块：%1</translation>
    </message>
    <message>
        <source>There is nothing to print.</source>
        <translation>没有可打印的内容。</translation>
    </message>
    <message>
        <source>The file %1 could not be written: %2. Choose another folder or close the program that has it open.</source>
        <translation>无法写入文件 %1：%2。请换一个文件夹，或关闭占用它的程序。</translation>
    </message>
</context>
</TS>
