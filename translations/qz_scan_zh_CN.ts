<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>qz::Scans</name>
    <message>
        <source>the file is damaged or not complete; scan the pages again.</source>
        <translation>文件已损坏或不完整，请重新扫描。</translation>
    </message>
    <message>
        <source>the file is locked by a password; save it without one.</source>
        <translation>文件有口令保护，请去掉口令后再存。</translation>
    </message>
    <message>
        <source>the page has %1 × %2 points; scan with 300 dpi.</source>
        <translation>该页有 %1 × %2 个点，请用 300 dpi 扫描。</translation>
    </message>
    <message>
        <source>the file cannot be read.</source>
        <translation>文件无法读取。</translation>
    </message>
    <message>
        <source>the file has more than 200 MB; scan in smaller piles.</source>
        <translation>文件超过 200 MB，请分批扫描。</translation>
    </message>
    <message>
        <source>the file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>this is no scan; PDF, TIFF, JPEG and PNG are read.</source>
        <translation>这不是扫描件；可读 PDF、TIFF、JPEG 和 PNG。</translation>
    </message>
    <message>
        <source>the file has %1 pages; at most %2 are read at once.</source>
        <translation>文件有 %1 页；一次最多读 %2 页。</translation>
    </message>
    <message>
        <source>there is no page %1.</source>
        <translation>没有第 %1 页。</translation>
    </message>
    <message>
        <source>The kept paper cannot be shown.</source>
        <translation>留存的文书无法显示。</translation>
    </message>
</context>
</TS>
