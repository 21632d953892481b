// SPDX-License-Identifier: GPL-3.0-or-later
#include "help_pages.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextDocumentFragment>
#include <algorithm>

#include "qz/host/search_registry.h"
#include "qz/search_text.h"
#include "qz/ui/clock_table.h"

namespace qz {

namespace {

constexpr qsizetype kAround = 36;  // characters before and after a hit

QString words(const char* text) { return QCoreApplication::translate("qz::Help", text); }

QString plainText(const QString& html) {
    const qsizetype body = html.indexOf(QLatin1String("<body"));
    return QTextDocumentFragment::fromHtml(body < 0 ? html : html.mid(body)).toPlainText().simplified();
}

QString line(const QString& head, const QString& text) {
    return text.isEmpty() ? QString()
                          : QStringLiteral("<tr><th align=\"left\">%1</th><td>%2</td></tr>")
                                .arg(head.toHtmlEscaped(), text.toHtmlEscaped());
}

QString limitOf(const DeadlineRule& rule) {
    DeadlineSpec spec;
    spec.spans = rule.spans;
    spec.regime = rule.regime;
    return limitText(spec);
}

QString validity(const DeadlineRule& rule) {
    const QString from = rule.validFrom.isValid() ? rule.validFrom.toString(Qt::ISODate) : QString();
    return rule.validTo ? words(QT_TRANSLATE_NOOP("qz::Help", "%1 to %2"))
                              .arg(from, rule.validTo->toString(Qt::ISODate))
           : from.isEmpty() ? QString()
                            : words(QT_TRANSLATE_NOOP("qz::Help", "from %1 on")).arg(from);
}

QString ruleHtml(const DeadlineRule& rule, bool chinese) {
    QString html =
        QStringLiteral("<h1>%1</h1><table>")
            .arg((chinese || rule.titleEn.isEmpty() ? rule.titleZh : rule.titleEn).toHtmlEscaped());
    html += line(words(QT_TRANSLATE_NOOP("qz::Help", "Rule")), rule.id);
    html += line(words(QT_TRANSLATE_NOOP("qz::Help", "Article")), rule.article);
    html += line(words(QT_TRANSLATE_NOOP("qz::Help", "Limit")), limitOf(rule));
    html += line(words(QT_TRANSLATE_NOOP("qz::Help", "In force")), validity(rule));
    html += line(words(QT_TRANSLATE_NOOP("qz::Help", "Source")), rule.source);
    html += QStringLiteral("</table>");
    if (!rule.conditions.isEmpty()) {
        html += QStringLiteral("<h2>%1</h2><p>%2</p>")
                    .arg(words(QT_TRANSLATE_NOOP("qz::Help", "To be checked by a person before it is used")),
                         rule.conditions.toHtmlEscaped());
    }
    if (!rule.note.isEmpty()) {
        html += QStringLiteral("<h2>%1</h2><p>%2</p>")
                    .arg(words(QT_TRANSLATE_NOOP("qz::Help", "Note")), rule.note.toHtmlEscaped());
    }
    if (rule.custodyDependent) {
        html += QStringLiteral("<p>%1</p>")
                    .arg(words(QT_TRANSLATE_NOOP(
                        "qz::Help", "Where the person is in custody, days off do not move it.")));
    }
    if (rule.unverified) {
        html += QStringLiteral("<p><b>%1</b></p>")
                    .arg(words(
                        QT_TRANSLATE_NOOP("qz::Help",
                                          "Not compared with the text of the law yet: look it up before you "
                                          "rely on it.")));
    }
    return html;
}

}  // namespace

HelpPages::HelpPages(const QString& resources, const QString& language, const DeadlineRules& rules) {
    const QString folder =
        QStringLiteral("%1/help/%2/")
            .arg(resources, language == QLatin1String("en") ? language : QStringLiteral("zh_CN"));
    readContents(folder);
    addUnlisted(folder);
    addRules(rules, language != QLatin1String("en"));
    if (m_pages.isEmpty()) {
        const QString title = words(QT_TRANSLATE_NOOP("qz::Help", "Help"));
        const QString lost =
            words(QT_TRANSLATE_NOOP("qz::Help", "The help files are missing. Install the program again."));
        m_pages.append({QStringLiteral("index"), title, title,
                        QStringLiteral("<h1>%1</h1><p>%2</p>").arg(title, lost), lost});
    }
}

void HelpPages::readContents(const QString& folder) {
    QFile contents(folder + QStringLiteral("contents.json"));
    if (!contents.open(QIODevice::ReadOnly)) {
        return;
    }
    const QJsonArray chapters = QJsonDocument::fromJson(contents.readAll()).array();
    for (const QJsonValue& chapter : chapters) {
        const QString group = chapter[QStringLiteral("title")].toString();
        for (const QJsonValue& entry : chapter[QStringLiteral("pages")].toArray()) {
            const QString id = entry[QStringLiteral("page")].toString();
            QFile file(folder + id + QStringLiteral(".html"));
            if (file.open(QIODevice::ReadOnly)) {
                const QString html = QString::fromUtf8(file.readAll());
                m_pages.append({id, entry[QStringLiteral("title")].toString(), group, html, plainText(html)});
            }
        }
    }
}

/// Pages that no chapter names yet, so that a module's help is there with its file.
void HelpPages::addUnlisted(const QString& folder) {
    const QString group = words(QT_TRANSLATE_NOOP("qz::Help", "More"));
    for (const QString& name : QDir(folder).entryList({QStringLiteral("*.html")}, QDir::Files, QDir::Name)) {
        const QString id = name.chopped(5);
        QFile file(folder + name);
        const bool listed =
            std::any_of(m_pages.cbegin(), m_pages.cend(), [&](const Page& page) { return page.id == id; });
        if (listed || !file.open(QIODevice::ReadOnly)) {
            continue;
        }
        const QString html = QString::fromUtf8(file.readAll());
        const QString title =
            html.section(QStringLiteral("<title>"), 1).section(QStringLiteral("</title>"), 0, 0);
        m_pages.append({id, title.isEmpty() ? id : title, group, html, plainText(html)});
    }
}

void HelpPages::addRules(const DeadlineRules& rules, bool chinese) {
    const QString group = words(QT_TRANSLATE_NOOP("qz::Help", "Limits and their articles"));
    for (const DeadlineRule& rule : rules.all()) {
        const QString html = ruleHtml(rule, chinese);
        const QString& title = chinese || rule.titleEn.isEmpty() ? rule.titleZh : rule.titleEn;
        m_pages.append({QStringLiteral("rule:") + rule.id, QStringLiteral("%1  %2").arg(rule.id, title),
                        group, html, plainText(html)});
    }
}

int HelpPages::indexOf(const QString& id) const {
    const auto found =
        std::find_if(m_pages.cbegin(), m_pages.cend(), [&](const Page& page) { return page.id == id; });
    return found == m_pages.cend() ? 0 : static_cast<int>(found - m_pages.cbegin());
}

QList<HelpPages::Found> HelpPages::search(const QString& typed) const {
    const QList<SearchTerm> terms = searchTerms(typed);
    QList<Found> found;
    for (int i = 0; !terms.isEmpty() && i < m_pages.size(); ++i) {
        const Page& page = m_pages.at(i);
        const QString folded = searchFolded(page.text);
        const bool inTitle = nameMatches(typed, page.title).has_value();
        if (!inTitle && !searchHolds(terms, folded)) {
            continue;
        }
        const qsizetype at = std::max<qsizetype>(folded.indexOf(terms.constFirst().folded), 0);
        const qsizetype from = std::max<qsizetype>(at - kAround, 0);
        found.append({i, page.text.mid(from, 2 * kAround).trimmed(), inTitle ? 0 : 1});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Found& a, const Found& b) { return a.rank < b.rank; });
    return found;
}

}  // namespace qz
