// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

namespace qz::test {

/// What another program says of a file that ours wrote. Empty where it is not there or takes too long.
inline QByteArray outputOf(const QString& program, const QStringList& arguments,
                           const QByteArray& input = {}) {
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(20000);
    return process.readAllStandardOutput();
}

}  // namespace qz::test
