// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer: the first byte chooses the reader, the rest is the file.
#include <QCoreApplication>
#include <QTemporaryDir>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "geo_readers.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static int count = 0;
    static QCoreApplication application(count, nullptr);
    static const QTemporaryDir folder;
    if (size == 0) {
        return 0;
    }
    const auto reader = static_cast<qz::fuzz::Reader>(data[0] % 6);
    const QByteArray bytes(reinterpret_cast<const char*>(data + 1), static_cast<qsizetype>(size - 1));
    const QString complaint = qz::fuzz::readHostile(reader, bytes, folder.path());
    if (!complaint.isEmpty()) {
        fprintf(stderr, "%s\n", qPrintable(complaint));
        abort();
    }
    return 0;
}
