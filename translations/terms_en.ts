<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>qz::Choices</name>
    <message>
        <source>CLOCK_MIN</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>CLOCK_H</source>
        <translation>hours</translation>
    </message>
    <message>
        <source>WORK_H</source>
        <translation>working hours</translation>
    </message>
    <message>
        <source>WORK_D</source>
        <translation>working days</translation>
    </message>
    <message>
        <source>CAL_D</source>
        <translation>calendar days</translation>
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
        <translation>yes</translation>
    </message>
    <message>
        <source>false</source>
        <translation>no</translation>
    </message>
    <message>
        <source>area_unit</source>
        <translation>area to unit</translation>
    </message>
    <message>
        <source>unit_unit</source>
        <translation>unit to unit</translation>
    </message>
    <message>
        <source>area_area</source>
        <translation>area to area</translation>
    </message>
    <message>
        <source>no_power</source>
        <translation>no power to act</translation>
    </message>
    <message>
        <source>cross_department</source>
        <translation>several departments</translation>
    </message>
    <message>
        <source>fence</source>
        <translation>securing the hazard</translation>
    </message>
    <message>
        <source>disposal</source>
        <translation>handling</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>signing for</translation>
    </message>
    <message>
        <source>verify</source>
        <translation>check on the spot</translation>
    </message>
    <message>
        <source>first_report</source>
        <translation>first report</translation>
    </message>
    <message>
        <source>more_report</source>
        <translation>next report</translation>
    </message>
    <message>
        <source>12345</source>
        <translation>12345 hotline</translation>
    </message>
    <message>
        <source>sensor</source>
        <translation>sensor</translation>
    </message>
    <message>
        <source>BASIC</source>
        <translation>basic grid</translation>
    </message>
    <message>
        <source>DEDICATED</source>
        <translation>dedicated grid</translation>
    </message>
    <message>
        <source>part</source>
        <translation>component</translation>
    </message>
    <message>
        <source>social</source>
        <translation>social governance</translation>
    </message>
</context>
</TS>
