// SPDX-License-Identifier: GPL-3.0-or-later
#include "event_file.h"

#include <QFile>

#include "qz/random.h"
#include "qz/time.h"

namespace qz::bench {

Status writeEvents(const QString& path, int rows) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return makeError(ErrorCode::Io, file.errorString());
    }
    file.write("external_id,class,summary,detail,source,opened_at,closed_at,state,lon,lat,address,area\n");
    SeededRandom random(42);
    const char* classes[] = {"E0102", "P0101", "E0101", "S01", "E0104"};
    for (int i = 0; i < rows; ++i) {
        const quint64 r = random.next();
        const QDate day = QDate(2026, 1, 1).addDays(static_cast<qint64>(r % 300));
        const int minute = static_cast<int>((r >> 16) % 1440);
        const CivilTime opened{day, minute};
        const CivilTime closed{day.addDays(1 + static_cast<qint64>((r >> 32) % 5)), (minute * 7) % 1440};
        const QString line = QStringLiteral(
                                 "B-%1,%2,Event %1 at the corner,\"Seen by the patrol, row "
                                 "%1\",patrol,%3,%4,CLOSED,%5,%6,Road %7,340202\n")
                                 .arg(i)
                                 .arg(QLatin1String(classes[r % 5]), opened.toString(), closed.toString())
                                 .arg(118.3 + static_cast<double>((r >> 8) % 1000) / 10000, 0, 'f', 5)
                                 .arg(31.3 + static_cast<double>((r >> 20) % 1000) / 10000, 0, 'f', 5)
                                 .arg(r % 997);
        file.write(line.toUtf8());
    }
    return file.flush() ? Status() : Status(makeError(ErrorCode::Io, file.errorString()));
}

}  // namespace qz::bench
