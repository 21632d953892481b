// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/domain/choice_words.h"

#include <QCoreApplication>

namespace qz::grid {

namespace {

/// Of the watch: calls, urgent reports, supervised matters.
QStringList watchWords() {
    static constexpr const char* kOfTheWatch[] = {
        QT_TRANSLATE_NOOP("qz::Choices", "told"),    QT_TRANSLATE_NOOP("qz::Choices", "no_answer"),
        QT_TRANSLATE_NOOP("qz::Choices", "refused"), QT_TRANSLATE_NOOP("qz::Choices", "informed"),
        QT_TRANSLATE_NOOP("qz::Choices", "first"),   QT_TRANSLATE_NOOP("qz::Choices", "more"),
        QT_TRANSLATE_NOOP("qz::Choices", "final"),   QT_TRANSLATE_NOOP("qz::Choices", "note"),
        QT_TRANSLATE_NOOP("qz::Choices", "meeting"), QT_TRANSLATE_NOOP("qz::Choices", "bulletin")};
    QStringList words;
    for (const char* word : kOfTheWatch) {
        words.append(QString::fromLatin1(word));
    }
    return words;
}

/// Words of the city's tables: stages, urgency, families, units of time.
QStringList tableWords() {
    static constexpr const char* kTableWords[] = {
        QT_TRANSLATE_NOOP("qz::Choices", "accept"),      QT_TRANSLATE_NOOP("qz::Choices", "file"),
        QT_TRANSLATE_NOOP("qz::Choices", "dispatch"),    QT_TRANSLATE_NOOP("qz::Choices", "sign"),
        QT_TRANSLATE_NOOP("qz::Choices", "verify"),      QT_TRANSLATE_NOOP("qz::Choices", "first_report"),
        QT_TRANSLATE_NOOP("qz::Choices", "more_report"), QT_TRANSLATE_NOOP("qz::Choices", "reply"),
        QT_TRANSLATE_NOOP("qz::Choices", "normal"),      QT_TRANSLATE_NOOP("qz::Choices", "urgent"),
        QT_TRANSLATE_NOOP("qz::Choices", "hazard"),      QT_TRANSLATE_NOOP("qz::Choices", "CLOCK_MIN"),
        QT_TRANSLATE_NOOP("qz::Choices", "part"),        QT_TRANSLATE_NOOP("qz::Choices", "event"),
        QT_TRANSLATE_NOOP("qz::Choices", "social")};
    QStringList words;
    for (const char* word : kTableWords) {
        words.append(QString::fromLatin1(word));
    }
    return words;
}

}  // namespace

QStringList choiceWords() {
    static constexpr const char* kWords[] = {QT_TRANSLATE_NOOP("qz::Choices", "grid_worker"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "patrol"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "resident"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "12345"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "sensor"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "department"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "media"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "leader"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "import"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "other"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "cgcs2000"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "wgs84"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "gcj02"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "bd09"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "true"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "false"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "area_unit"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "unit_unit"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "area_area"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "very_satisfied"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "satisfied"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "basically_satisfied"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "dissatisfied"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "very_dissatisfied"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "unreached"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "CLOCK_H"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "WORK_H"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "WORK_D"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "CAL_D"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "disposal"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "fence"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "no_power"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "overdue"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "reworks"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "cross_department"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "in"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "out"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "console"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "street"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "village"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "centre"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "enterprise"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "point"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "grid"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "area"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "none"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "BASIC"),
                                             QT_TRANSLATE_NOOP("qz::Choices", "DEDICATED")};
    QStringList words = watchWords() + tableWords();
    for (const char* word : kWords) {
        words.append(QString::fromLatin1(word));
    }
    return words;
}

}  // namespace qz::grid
