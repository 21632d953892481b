// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_memory.h"

#include "qz/exchange/text_decoder.h"

namespace qz {

ImportStore importMemory(Runtime& runtime) {
    CoreStore& core = runtime.core();
    return ImportStore(
        {core.keyRing(), core.cases(), core.calendars(), core.audit(), runtime.clock(), runtime.ids()});
}

QJsonObject importChoiceJson(const ImportChoice& choice) {
    QJsonObject json{{QStringLiteral("encoding"), textEncodingName(choice.open.encoding)},
                     {QStringLiteral("sheet"), choice.open.sheet},
                     {QStringLiteral("crs"), crsName(choice.crs.value_or(Crs::Cgcs2000))},
                     {QStringLiteral("known"), knownRowsName(choice.known)}};
    if (choice.map) {
        json.insert(QStringLiteral("map"), *choice.map);
    }
    return json;
}

ImportChoice importChoiceOf(const ImportRecord& record) {
    ImportChoice choice;
    const QJsonObject& json = record.choice;
    choice.kind = record.kind;
    choice.open.encoding =
        parseTextEncoding(json.value(QLatin1String("encoding")).toString()).valueOr(TextEncoding::Auto);
    choice.open.sheet = json.value(QLatin1String("sheet")).toString();
    choice.crs = parseCrs(json.value(QLatin1String("crs")).toString()).valueOr(Crs::Cgcs2000);
    choice.known = parseKnownRows(json.value(QLatin1String("known")).toString()).valueOr(KnownRows::Update);
    if (json.contains(QLatin1String("map"))) {
        choice.map = json.value(QLatin1String("map")).toObject();
    }
    return choice;
}

}  // namespace qz
