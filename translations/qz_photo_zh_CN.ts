<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>qz::Photo</name>
    <message>
        <source>This picture is damaged and was not taken in; ask for it to be sent again.</source>
        <translation>图片已损坏，未予接收；请对方重新发送。</translation>
    </message>
    <message>
        <source>This is no photo (jpeg, png, webp or bmp).</source>
        <translation>这不是照片（jpeg、png、webp 或 bmp）。</translation>
    </message>
    <message>
        <source>This picture was cut off on its way and was not taken in; ask for it to be sent again.</source>
        <translation>图片在传输中被截断，未予接收；请对方重新发送。</translation>
    </message>
    <message>
        <source>This picture has %1 × %2 points, more than any photo, and was not taken in.</source>
        <translation>图片有 %1 × %2 个像素，超出照片的范围，未予接收。</translation>
    </message>
</context>
</TS>
