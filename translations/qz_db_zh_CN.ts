<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>qz::KeyRing</name>
    <message>
        <source>The key file %1 is damaged. Do not change it; restore the latest backup.</source>
        <translation>密钥文件%1已损坏。请勿改动，恢复最近的备份。</translation>
    </message>
    <message>
        <source>The user or the password is wrong.</source>
        <translation>用户名或密码错误。</translation>
    </message>
    <message>
        <source>There is not enough memory for the keys. Close other programs and try again.</source>
        <translation>内存不足，无法载入密钥。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>The store has no keys yet: %1 is missing.</source>
        <translation>数据库尚无密钥：缺少%1。</translation>
    </message>
    <message>
        <source>The key file %1 was written by a newer version of the program.</source>
        <translation>密钥文件%1由更新版本的程序写入。</translation>
    </message>
    <message>
        <source>A key of the store cannot be opened by this user. An administrator can grant it again.</source>
        <translation>该用户无法打开数据库的一个密钥，可由管理员重新授权。</translation>
    </message>
    <message>
        <source>The keys are locked. Log in to see or save personal data.</source>
        <translation>密钥已锁定。请登录后查看或保存个人信息。</translation>
    </message>
    <message>
        <source>There is no user %1 in this store.</source>
        <translation>此数据库中没有用户%1。</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong passwords in a row. Try again in %n seconds.</source>
        <translation>
            <numerusform>密码连续错误次数过多，请%n秒后重试。</numerusform>
        </translation>
    </message>
    <message>
        <source>A user needs a name without blanks around it.</source>
        <translation>用户须有名称，首尾不得有空格。</translation>
    </message>
    <message>
        <source>The password needs at least %1 characters.</source>
        <translation>密码至少%1个字符。</translation>
    </message>
    <message>
        <source>You have no key for this value. An administrator can grant it.</source>
        <translation>您没有此项内容的密钥，可由管理员授权。</translation>
    </message>
    <message>
        <source>The store has keys already.</source>
        <translation>数据库已有密钥。</translation>
    </message>
    <message>
        <source>There is a user %1 already.</source>
        <translation>已有用户%1。</translation>
    </message>
    <message>
        <source>%1 is the last user of the store and cannot be removed.</source>
        <translation>%1是数据库的最后一个用户，不能删除。</translation>
    </message>
    <message>
        <source>These parts belong to the recovery key of another store.</source>
        <translation>这些分片属于另一数据库的恢复密钥。</translation>
    </message>
    <message>
        <source>A sealed value is damaged or was moved from another record. Restore it from a backup.</source>
        <translation>加密内容已损坏，或由其他记录移来。请从备份恢复。</translation>
    </message>
    <message>
        <source>Part %1 of the recovery key is not right: check every sign of it.</source>
        <translation>恢复密钥第%1分片不正确，请逐字核对。</translation>
    </message>
    <message>
        <source>Two different parts of the recovery key are needed.</source>
        <translation>需要恢复密钥的两个不同分片。</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>请设置密码。</translation>
    </message>
    <message>
        <source>The keys are being changed by another program. Try again in a moment.</source>
        <translation>密钥正由另一个程序更改，请稍后再试。</translation>
    </message>
</context>
<context>
    <name>qz::Store</name>
    <message>
        <source>The attachment %1 is not in the store. Restore it from a backup.</source>
        <translation>数据库中没有附件%1。请从备份恢复。</translation>
    </message>
    <message>
        <source>The attachment %1 is not what was stored. Restore it from a backup.</source>
        <translation>附件%1与存入时不一致。请从备份恢复。</translation>
    </message>
    <message>
        <source>The version marks of a record are damaged. Check the store, then restore the latest backup.</source>
        <translation>记录的版本标记已损坏。请检查数据库，再恢复最近的备份。</translation>
    </message>
    <message>
        <source>The store is being closed.</source>
        <translation>数据库正在关闭。</translation>
    </message>
    <message>
        <source>The backup %1 is damaged or is not one of this program. Nothing was changed; take another backup.</source>
        <translation>备份%1已损坏或不是本程序的备份。未作任何更改，请改用其他备份。</translation>
    </message>
    <message>
        <source>The backup %1 was made by a newer version of the program. Install that version first.</source>
        <translation>备份%1由更新版本的程序生成。请先安装该版本。</translation>
    </message>
    <message>
        <source>%1 is a database of another program. Choose another folder.</source>
        <translation>%1是其他程序的数据库。请另选文件夹。</translation>
    </message>
    <message>
        <source>The store %1 was written by a newer version of the program. Install that version and open it again.</source>
        <translation>数据库%1由更新版本的程序写入。请安装该版本后重新打开。</translation>
    </message>
    <message>
        <source>Table %1, row %2: names a row of %3 that is missing</source>
        <translation>表%1第%2行：所引用的%3的行不存在</translation>
    </message>
    <message>
        <source>There is already a record with this number or name. Nothing was saved.</source>
        <translation>已有相同编号或名称的记录。未保存任何内容。</translation>
    </message>
    <message>
        <source>The record breaks a rule of the store (a value is missing, out of range or names a record that does not exist). Nothing was saved.</source>
        <translation>记录不符合数据库规则（缺少值、值超出范围或引用了不存在的记录）。未保存任何内容。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was saved and the store is as it was; free some space on the drive of the store and try again.</source>
        <translation>磁盘已满。未保存任何内容，数据库保持原状；请清理数据库所在磁盘的空间后重试。</translation>
    </message>
    <message>
        <source>The store file %1 is damaged. Nothing was changed in it. Copy the folder to a safe place, then restore the latest backup.</source>
        <translation>数据库文件%1已损坏，未对其作任何更改。请将该文件夹复制到安全位置，再恢复最近的备份。</translation>
    </message>
    <message>
        <source>The store could not be read or written (%1). Check the drive of the store and its free space.</source>
        <translation>数据库无法读写（%1）。请检查数据库所在磁盘及剩余空间。</translation>
    </message>
    <message>
        <source>The store is busy. Try again in a moment.</source>
        <translation>数据库正忙，请稍后重试。</translation>
    </message>
    <message>
        <source>The store is open for reading only.</source>
        <translation>数据库以只读方式打开。</translation>
    </message>
    <message>
        <source>The work was cancelled.</source>
        <translation>操作已取消。</translation>
    </message>
    <message>
        <source>A value is too large for the store.</source>
        <translation>有一项内容过大，数据库无法保存。</translation>
    </message>
    <message>
        <source>The program tried to change the store past its guard. Nothing was saved; please report this.</source>
        <translation>程序试图绕过保护更改数据库。未保存任何内容，请报告此问题。</translation>
    </message>
    <message>
        <source>The store refused a statement of the program (%1). Nothing was saved; please report this.</source>
        <translation>数据库拒绝执行程序的语句（%1）。未保存任何内容，请报告此问题。</translation>
    </message>
    <message>
        <source>%1 could not be read or written: %2. Check the drive, its free space and your rights to the folder.</source>
        <translation>%1无法读写：%2。请检查磁盘、剩余空间及文件夹权限。</translation>
    </message>
    <message>
        <source>The file %1 is larger than it can be.</source>
        <translation>文件%1超过允许的大小。</translation>
    </message>
    <message>
        <source>%1 lies in the synced folder &quot;%2&quot;. A cloud client copies files while they are being written and would destroy the store. Choose a folder that is not synced, for example on drive D or in your home folder, and keep backups in the synced one.</source>
        <translation>%1位于同步文件夹“%2”内。云盘客户端会在写入过程中复制文件，损坏数据库。请选择不同步的文件夹，如D盘或个人文件夹；同步文件夹可用于存放备份。</translation>
    </message>
    <message>
        <source>%1 lies on a network drive (%2), where a store can lose data. Choose a folder on a drive of this computer, and keep backups on the network.</source>
        <translation>%1位于网络驱动器（%2），数据库存放其上可能丢失数据。请选择本机磁盘上的文件夹；网络驱动器可用于存放备份。</translation>
    </message>
    <message>
        <source>The migration %1 is not the one that was released. Install the program again from its package; the store was not changed.</source>
        <translation>升级脚本%1与发布版本不一致。请用安装包重新安装程序；数据库未更改。</translation>
    </message>
    <message>
        <source>The store was written by a newer version of the program (%1). Install that version, or restore a backup made before it; nothing was changed.</source>
        <translation>数据库由更新版本的程序写入（%1）。请安装该版本，或恢复此前的备份；未作任何更改。</translation>
    </message>
    <message>
        <source>The migrations of %1 are not complete: number %2 is missing. Install the program again from its package.</source>
        <translation>%1的升级脚本不完整：缺少第%2号。请用安装包重新安装程序。</translation>
    </message>
    <message>
        <source>No copy could be made before the change %1: %2</source>
        <translation>执行变更%1前未能备份：%2</translation>
    </message>
    <message>
        <source>The migration %1 failed at statement %2; the store is as it was before it. Report this with the log.</source>
        <translation>升级脚本%1在第%2条语句失败；数据库保持升级前原状。请连同日志报告此问题。</translation>
    </message>
    <message>
        <source>The store was written by an older version of the program (%1 is missing) and is open for reading only. Open it once for writing.</source>
        <translation>数据库由较旧版本的程序写入（缺少%1），现以只读方式打开。请以读写方式打开一次。</translation>
    </message>
    <message>
        <source>the folder is missing</source>
        <translation>文件夹不存在</translation>
    </message>
    <message>
        <source>%1 is not the name of a migration (0001_name.sql).</source>
        <translation>%1不是升级脚本名称（0001_name.sql）。</translation>
    </message>
    <message>
        <source>The program failed inside the store. Nothing was saved; please report this.</source>
        <translation>程序在数据库内部出错。未保存任何内容，请报告此问题。</translation>
    </message>
    <message>
        <source>The store in %1 is open for reading only; nothing can be saved.</source>
        <translation>%1中的数据库以只读方式打开，不能保存。</translation>
    </message>
    <message>
        <source>Copying the database</source>
        <translation>复制数据库</translation>
    </message>
    <message>
        <source>The store in the backup %1 is damaged. Nothing was changed; take another backup.</source>
        <translation>备份%1中的数据库已损坏。未作任何更改，请改用其他备份。</translation>
    </message>
    <message>
        <source>The store in %1 is in use. Close the programs that use it, then restore again.</source>
        <translation>%1中的数据库正在使用。请关闭使用它的程序后重新恢复。</translation>
    </message>
    <message>
        <source>There is no backup %1.</source>
        <translation>没有备份%1。</translation>
    </message>
    <message>
        <source>The folder %1 is not empty. Choose another one, or say that the store in it is to be replaced.</source>
        <translation>文件夹%1不为空。请另选文件夹，或指明替换其中的数据库。</translation>
    </message>
    <message>
        <source>The store in %1 is in use by %2 (process %3 on %4). Close that program, or open the store for reading only.</source>
        <translation>%1中的数据库正由%2使用（%4上的进程%3）。请关闭该程序，或以只读方式打开。</translation>
    </message>
    <message>
        <source>The store %1 was not closed properly and its folder may not be written. Open it once where it may be written.</source>
        <translation>数据库%1未正常关闭，且其文件夹不可写。请在可写环境下打开一次。</translation>
    </message>
    <message>
        <source>There is no store in %1. Create one first, or choose the right folder.</source>
        <translation>%1中没有数据库。请先新建，或选择正确的文件夹。</translation>
    </message>
    <message>
        <source>No folder was given for the store.</source>
        <translation>未指定数据库文件夹。</translation>
    </message>
    <message>
        <source>the folder may not be written</source>
        <translation>文件夹不可写</translation>
    </message>
    <message>
        <source>Attachment %1 is not what was stored</source>
        <translation>附件%1与存入时不一致</translation>
    </message>
    <message>
        <source>The record is no longer there. Reload the list.</source>
        <translation>记录已不存在。请刷新列表。</translation>
    </message>
    <message>
        <source>Somebody else has changed this record since it was opened. Nothing was saved; look at the new values and enter yours again.</source>
        <translation>该记录打开后已被他人修改。未保存任何内容，请查看最新内容后重新录入。</translation>
    </message>
</context>
</TS>
