<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>qz::Exchange</name>
    <message>
        <source>“%1” cannot be opened: %2</source>
        <translation>无法打开“%1”：%2</translation>
    </message>
    <message>
        <source>“%1” holds no rows; choose another file.</source>
        <translation>“%1”中没有数据行，请另选文件。</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>无法读取“%1”：%2</translation>
    </message>
    <message>
        <source>The quotation mark that begins in row %1 is never closed; add the missing mark or double the marks inside the text.</source>
        <translation>第%1行开始的引号没有配对，请补上引号，或将文本内的引号写成两个。</translation>
    </message>
    <message>
        <source>The row holds bytes of value zero; the file is damaged there.</source>
        <translation>该行含有零值字节，文件此处已损坏。</translation>
    </message>
    <message>
        <source>“%1” is not a type of geometry.</source>
        <translation>“%1”不是几何类型。</translation>
    </message>
    <message>
        <source>The coordinates do not fit the geometry type %1.</source>
        <translation>坐标与几何类型%1不符。</translation>
    </message>
    <message>
        <source>“%1” is not GeoJSON: it has no features and no geometry.</source>
        <translation>“%1”不是GeoJSON：没有要素，也没有几何内容。</translation>
    </message>
    <message>
        <source>“%1” uses the coordinate system %2; convert it to longitude and latitude in CGCS2000 or WGS-84 first.</source>
        <translation>“%1”使用坐标系%2，请先转换为CGCS2000或WGS-84经纬度。</translation>
    </message>
    <message>
        <source>“%1” holds no rows; a list of objects is needed.</source>
        <translation>“%1”中没有数据行，应为对象列表。</translation>
    </message>
    <message>
        <source>“%1” has more than %2 different fields.</source>
        <translation>“%1”的不同字段超过%2个。</translation>
    </message>
    <message>
        <source>“%1” is not valid JSON at offset %2: %3. Export it again.</source>
        <translation>“%1”在偏移%2处不是有效的JSON：%3。请重新导出。</translation>
    </message>
    <message>
        <source>%1, offset %2</source>
        <translation>%1，偏移%2</translation>
    </message>
    <message>
        <source>“%1” is larger than 256 MB; save it as xlsx or csv.</source>
        <translation>“%1”超过256 MB，请另存为xlsx或csv。</translation>
    </message>
    <message>
        <source>“%1” has no table with rows or no sheet “%2”.</source>
        <translation>“%1”中没有含数据行的表格，或没有工作表“%2”。</translation>
    </message>
    <message>
        <source>“%1” is a damaged XML spreadsheet; open it in its program and save it as xlsx.</source>
        <translation>“%1”是已损坏的XML表格，请用原程序打开并另存为xlsx。</translation>
    </message>
    <message>
        <source>“%1” is not a table that can be read; save it as xlsx or csv.</source>
        <translation>“%1”不是可读取的表格，请另存为xlsx或csv。</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2. Close it elsewhere or choose another place.</source>
        <translation>无法写入“%1”：%2。请在其他程序中关闭该文件，或另选位置。</translation>
    </message>
    <message>
        <source>A row for “%1” has more cells than columns.</source>
        <translation>写入“%1”的一行单元格多于列数。</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1，第%2行</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>第%1列</translation>
    </message>
    <message>
        <source>The row has %1 cells but the table has %2 columns; “%3” is too much.</source>
        <translation>该行有%1个单元格，表格只有%2列，“%3”多余。</translation>
    </message>
    <message>
        <source>“%1” holds no rows; choose another sheet or file.</source>
        <translation>“%1”中没有数据行，请另选工作表或文件。</translation>
    </message>
    <message>
        <source>“%1” holds no readable workbook; if it is protected by a password, save it without one, else save it as xlsx.</source>
        <translation>“%1”中没有可读取的工作簿；如有密码保护，请取消密码后保存，否则请另存为xlsx。</translation>
    </message>
    <message>
        <source>“%1” is damaged or not a workbook; open it in its program and save it as xlsx.</source>
        <translation>“%1”已损坏或不是工作簿，请用原程序打开并另存为xlsx。</translation>
    </message>
    <message>
        <source>“%1” has no sheet “%2”; it has: %3.</source>
        <translation>“%1”中没有工作表“%2”，现有：%3。</translation>
    </message>
    <message>
        <source>The workbook is damaged in its part %1; open it in its program and save it again.</source>
        <translation>工作簿的%1部分已损坏，请用原程序打开并重新保存。</translation>
    </message>
    <message>
        <source>“%1” is not an xlsx workbook; save it as xlsx or csv.</source>
        <translation>“%1”不是xlsx工作簿，请另存为xlsx或csv。</translation>
    </message>
    <message>
        <source>“%1” holds no worksheet.</source>
        <translation>“%1”中没有工作表。</translation>
    </message>
    <message>
        <source>The sheet “%1” is damaged after row %2; open the workbook in its program and save it again.</source>
        <translation>工作表“%1”在第%2行之后已损坏，请用原程序打开工作簿并重新保存。</translation>
    </message>
    <message>
        <source>A sheet holds 1,048,575 rows; narrow the filter or export csv.</source>
        <translation>一张工作表最多1,048,575行，请缩小筛选范围或导出csv。</translation>
    </message>
    <message>
        <source>“%1” is damaged or not a real workbook; open it in its program and save it again as xlsx.</source>
        <translation>“%1”已损坏或不是真正的工作簿，请用原程序打开并重新另存为xlsx。</translation>
    </message>
    <message>
        <source>“%1” unpacks to far more than a workbook may hold and was refused.</source>
        <translation>“%1”解压后远超工作簿允许的大小，已拒绝读取。</translation>
    </message>
    <message>
        <source>“%1” is protected by a password; save it without one.</source>
        <translation>“%1”有密码保护，请取消密码后保存。</translation>
    </message>
    <message>
        <source>“%1” is too large to be written back.</source>
        <translation>“%1”过大，无法回填。</translation>
    </message>
    <message>
        <source>The file has no row %1; it is another file.</source>
        <translation>文件没有第 %1 行；这不是原来的文件。</translation>
    </message>
    <message>
        <source>The file itself is not written into; choose another name.</source>
        <translation>不能写入原文件；请另选文件名。</translation>
    </message>
    <message>
        <source>The cell %1%2 holds a formula and is not written over; choose another column.</source>
        <translation>单元格 %1%2 含有公式，不予覆盖；请另选一列。</translation>
    </message>
    <message>
        <source>The sheet is not written in UTF-8; open the workbook in its program and save it again.</source>
        <translation>工作表不是 UTF-8 编码；请在原程序中打开并重新保存。</translation>
    </message>
    <message>
        <source>“%1” is damaged; open it in its program and save it again.</source>
        <translation>“%1”已损坏；请在原程序中打开并重新保存。</translation>
    </message>
    <message>
        <source>“%1” is damaged or not what its name says: %2. Get the file again from where it comes from.</source>
        <translation>“%1”已损坏或与文件名不符：%2。请向来源单位重新索取。</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>文件不完整</translation>
    </message>
    <message>
        <source>its head makes no sense</source>
        <translation>文件头无法识别</translation>
    </message>
    <message>
        <source>a column reaches beyond its rows</source>
        <translation>有字段超出行的长度</translation>
    </message>
    <message>
        <source>there is no such file, or it may not be read</source>
        <translation>文件不存在或无读取权限</translation>
    </message>
    <message>
        <source>a query in it comes to no end</source>
        <translation>其中的查询无法完成</translation>
    </message>
    <message>
        <source>A corner (%1, %2) is no position.</source>
        <translation>坐标（%1，%2）不是有效位置。</translation>
    </message>
    <message>
        <source>“%1” is a database but no GeoPackage with features (it lacks %2).</source>
        <translation>“%1”是数据库，但不是含要素的 GeoPackage（缺少 %2）。</translation>
    </message>
    <message>
        <source>“%1” holds no layer with features.</source>
        <translation>“%1”中没有要素图层。</translation>
    </message>
    <message>
        <source>“%1” has no layer “%2”; there are: %3.</source>
        <translation>“%1”中没有图层“%2”；现有：%3。</translation>
    </message>
    <message>
        <source>layer “%1” has no column “%2”</source>
        <translation>图层“%1”没有字段“%2”</translation>
    </message>
    <message>
        <source>“%1” is a database but no MBTiles: it has no table of tiles.</source>
        <translation>“%1”是数据库但不是 MBTiles：没有瓦片表。</translation>
    </message>
    <message>
        <source>“%1” holds no tiles; nothing will show.</source>
        <translation>“%1”中没有瓦片，不会显示任何底图。</translation>
    </message>
    <message>
        <source>“%1” has no index over its tiles and is too large or too oddly made to do without; make it again with an index on zoom_level, tile_column, tile_row.</source>
        <translation>“%1”的瓦片没有索引，且文件过大或结构特殊，无法直接使用；请重新制作，并对 zoom_level、tile_column、tile_row 建立索引。</translation>
    </message>
    <message>
        <source>“%1” holds vector tiles; only pictures (png, jpg, webp) can be shown.</source>
        <translation>“%1”是矢量瓦片；只能显示图片瓦片（png、jpg、webp）。</translation>
    </message>
    <message>
        <source>The tiles of “%1” are no pictures (png, jpg, webp).</source>
        <translation>“%1”的瓦片不是图片（png、jpg、webp）。</translation>
    </message>
    <message>
        <source>a tile is larger than 16 MB</source>
        <translation>有瓦片超过 16 MB</translation>
    </message>
    <message>
        <source>“%1” is not a geographic file that can be read; save it as GeoPackage, GeoJSON or shapefile.</source>
        <translation>“%1”不是可读取的地理文件，请另存为 GeoPackage、GeoJSON 或 Shapefile。</translation>
    </message>
    <message>
        <source>What “%1” holds cannot be told; it is neither a table nor a geographic file.</source>
        <translation>无法识别“%1”的内容；它既不是表格也不是地理文件。</translation>
    </message>
    <message>
        <source>“%1” has too many corners for one layer.</source>
        <translation>“%1”的顶点过多，不能作为一个图层。</translation>
    </message>
    <message>
        <source>The geometry is damaged.</source>
        <translation>几何数据已损坏。</translation>
    </message>
    <message>
        <source>Geometry of type %1 (curves, surfaces) is not read.</source>
        <translation>不支持类型 %1 的几何（曲线、曲面）。</translation>
    </message>
    <message>
        <source>%1, record %2</source>
        <translation>%1，第 %2 条记录</translation>
    </message>
    <message>
        <source>“%1” does not say what its coordinates are; say it (cgcs2000, wgs84, gcj02 or bd09).</source>
        <translation>“%1”未注明坐标系，请指明（cgcs2000、wgs84、gcj02 或 bd09）。</translation>
    </message>
    <message>
        <source>“%1” holds metres (%2), which cannot be %3; leave the coordinate system as the file says.</source>
        <translation>“%1”中是以米为单位的坐标（%2），不可能是 %3；请按文件注明的坐标系导入。</translation>
    </message>
    <message>
        <source>“%1” has no ending that can be written; use csv, xlsx, json, geojson or gpkg.</source>
        <translation>不支持写出“%1”这种扩展名，请用 csv、xlsx、json、geojson 或 gpkg。</translation>
    </message>
    <message>
        <source>Replies are written back into tables (xlsx, xls, csv); “%1” is %2. Save it as xlsx and import that.</source>
        <translation>回填只支持表格文件（xlsx、xls、csv），“%1”是 %2。请另存为 xlsx 后再导入。</translation>
    </message>
    <message>
        <source>“%1” is a format that is only read; its copy with the replies becomes an xlsx. Choose a name that ends in .xlsx.</source>
        <translation>“%1”的格式只能读取，回填后的副本为 xlsx，请使用以 .xlsx 结尾的文件名。</translation>
    </message>
</context>
<context>
    <name>qz::Mapping</name>
    <message>
        <source>“%1” is not %2.</source>
        <translation>“%1”不是%2。</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>%1 is outside −%2 to %2 degrees.</source>
        <translation>%1超出−%2至%2度的范围。</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>“是”或“否”</translation>
    </message>
    <message>
        <source>The cell is empty but needed.</source>
        <translation>必填的单元格为空。</translation>
    </message>
    <message>
        <source>No column was found for the field “%1”; choose one. The file has: %2.</source>
        <translation>没有找到对应字段“%1”的列，请选择。文件中有：%2。</translation>
    </message>
    <message>
        <source>No column of the file is known; choose the columns. It has: %1.</source>
        <translation>文件的列均无法识别，请选择对应的列。文件中有：%1。</translation>
    </message>
    <message>
        <source>“%1” is not a type of field.</source>
        <translation>“%1”不是字段类型。</translation>
    </message>
    <message>
        <source>The entry of “%1” is neither a column nor {&quot;column&quot;, &quot;format&quot;}.</source>
        <translation>“%1”的对应项既不是列名，也不是{&quot;column&quot;, &quot;format&quot;}。</translation>
    </message>
    <message>
        <source>No fields are known for the import of “%1”; there are: %2.</source>
        <translation>“%1”没有可导入的字段，可用：%2。</translation>
    </message>
    <message>
        <source>A field of “%1” has no id.</source>
        <translation>“%1”有字段缺少标识。</translation>
    </message>
    <message>
        <source>“%1” is not a field; there are: %2.</source>
        <translation>“%1”不是字段，可用：%2。</translation>
    </message>
    <message>
        <source>The file has no column “%1” (for %2); it has: %3.</source>
        <translation>文件中没有列“%1”（对应%2），现有：%3。</translation>
    </message>
</context>
<context>
    <name>qz::SheetsWriter</name>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入%1。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入%1：%2</translation>
    </message>
    <message>
        <source>%1 cannot be replaced; close the program that has it open.</source>
        <translation>无法替换%1，请关闭打开它的程序。</translation>
    </message>
</context>
<context>
    <name>qz::TextDecoder</name>
    <message>
        <source>“%1” is not an encoding; choose auto, utf-8, utf-16 or gb18030.</source>
        <translation>“%1”不是文字编码，可选：auto、utf-8、utf-16、gb18030。</translation>
    </message>
    <message>
        <source>The bytes at offset %1 are not %2 text; choose the encoding.</source>
        <translation>偏移%1处不是%2文本，请选择编码。</translation>
    </message>
</context>
<context>
    <name>qz::TimeText</name>
    <message>
        <source>“%1” is not a time; write 2026-09-30 16:40 or choose the format.</source>
        <translation>“%1”不是时间，请写2026-09-30 16:40，或选择格式。</translation>
    </message>
    <message>
        <source>“%1” is a day that does not exist; correct it.</source>
        <translation>“%1”是不存在的日期，请更正。</translation>
    </message>
    <message>
        <source>“%1” does not have the format “%2”.</source>
        <translation>“%1”不符合格式“%2”。</translation>
    </message>
    <message>
        <source>“%1” is not the serial number of a day.</source>
        <translation>“%1”不是日期序号。</translation>
    </message>
    <message>
        <source>“%1” is ambiguous: day or month may stand first; choose the format, for example d/M/yyyy H:mm.</source>
        <translation>“%1”有歧义：日、月先后不明，请选择格式，如d/M/yyyy H:mm。</translation>
    </message>
</context>
</TS>
