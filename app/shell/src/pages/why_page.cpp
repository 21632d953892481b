// SPDX-License-Identifier: GPL-3.0-or-later
#include "why_page.h"

#include <QAction>
#include <QPainter>
#include <QUrl>
#include <QVBoxLayout>

#include "qz/async.h"
#include "qz/ui/marks.h"
#include "qz/ui/panes.h"
#include "qz/unit_names.h"
#include "why_text.h"

namespace qz {
namespace {

/// Text that shows when the keys go to it.
class ReadingText final : public QTextBrowser {
public:
    ReadingText(const Theme& theme, QWidget* parent) : QTextBrowser(parent), m_theme(theme) {}

protected:
    void paintEvent(QPaintEvent* event) override {
        QTextBrowser::paintEvent(event);
        if (hasFocus()) {
            QPainter painter(viewport());
            drawFocusFrame(painter, viewport()->rect(), m_theme.tokens());
        }
    }
    void focusInEvent(QFocusEvent* event) override {
        QTextBrowser::focusInEvent(event);
        viewport()->update();
    }
    void focusOutEvent(QFocusEvent* event) override {
        QTextBrowser::focusOutEvent(event);
        viewport()->update();
    }

private:
    const Theme& m_theme;
};

}  // namespace

WhyPage::WhyPage(Desk& desk, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_text(new ReadingText(desk.theme, this)),
      m_error(new ErrorStrip(desk.theme, this)),
      m_bar(new LoadingBar(desk.theme, this)),
      m_back(new QAction(desk.theme.icon(QStringLiteral("chevron-left")), tr("Back"), this)),
      m_case(new QAction(desk.theme.icon(QStringLiteral("doc")), tr("Open the case"), this)) {
    m_back->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->setAccessibleName(tr("Why the case is as it is"));
    m_text->document()->setDocumentMargin(16);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_error);
    column->addWidget(m_text, 1);
    setFocusProxy(m_text);
    connect(m_text, &QTextBrowser::anchorClicked, this, &WhyPage::follow);
    connect(m_case, &QAction::triggered, this, [this] { m_desk.navigation.openCase(m_number); });
    connect(m_back, &QAction::triggered, this, [this] {
        if (m_from == QLatin1String("case") || m_from.isEmpty()) {
            m_desk.navigation.openCase(m_number);
        } else {
            m_desk.navigation.openPage(m_from);
        }
    });
}

void WhyPage::activate(const QVariantMap& args) {
    if (args.contains(QStringLiteral("number"))) {
        m_number = args.value(QStringLiteral("number")).toString();
        m_from = args.value(QStringLiteral("from")).toString();
        m_about = args.value(QStringLiteral("about")).toString();
        m_text->clear();
    }
    if (!m_number.isEmpty()) {
        load();
    }
}

void WhyPage::load() {
    m_loading = true;
    m_bar->start();
    onResult(this, m_desk.runtime.core().cases().load(m_number, m_desk.session.actor()),
             [this, number = m_number](const Result<CaseDetail>& detail) {
                 if (number != m_number) {
                     return;
                 }
                 m_loading = false;
                 m_bar->stop();
                 if (!detail.ok()) {
                     m_error->showError(detail.error());
                     return;
                 }
                 m_error->clear();
                 show(*detail);
                 Q_EMIT titleChanged();
             });
}

void WhyPage::show(const CaseDetail& detail) {
    CoreStore& core = m_desk.runtime.core();
    const CaseKind* kind = core.cases().kind(detail.record.kind);
    if (kind == nullptr) {
        return;
    }
    const auto shown = [this](const FieldSpec& spec, const QString& value) {
        if (spec.type == FieldType::Lookup) {
            return m_desk.lookups.title(spec.lookup, value);
        }
        return spec.type == FieldType::Choice || spec.type == FieldType::Bool ? choiceTitle(value) : value;
    };
    const auto link = [this, kind](const CaseClock& clock) {
        if (m_desk.runtime.rules().find(clock.result.ruleId) != nullptr) {
            return QStringLiteral("rule:") + clock.result.ruleId;
        }
        const QString limits = kind->module + QStringLiteral(".limits");
        return m_desk.runtime.references().find(limits) == nullptr ? QString()
                                                                   : QStringLiteral("table:") + limits;
    };
    const auto who = [this, &core](const JournalEntry& entry) {
        const Performer& performer = entry.performer;
        QStringList parts{
            unitNameOn(core.directory(), performer.unit, dayOf(entry.occurredAt)),
            performer.kind == Performer::Kind::User ? m_desk.userName(performer.name) : performer.name};
        parts.removeAll(QString());
        return parts.join(QLatin1Char(' '));
    };
    m_text->setHtml(whyHtml(detail, {*kind, shown, link, who}));
    if (!m_about.isEmpty()) {
        m_text->scrollToAnchor(m_about);
    }
}

void WhyPage::follow(const QUrl& link) {
    const QString target = link.toString();
    if (target.startsWith(QLatin1String("table:"))) {
        m_desk.navigation.openPage(
            QStringLiteral("settings"),
            {{QStringLiteral("tab"), QStringLiteral("tables")}, {QStringLiteral("table"), target.mid(6)}});
    } else {
        Q_EMIT m_desk.helpRequested(target);
    }
}

}  // namespace qz
