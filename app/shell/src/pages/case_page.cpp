// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_page.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QTabWidget>
#include <QVBoxLayout>

#include "documents_panel.h"
#include "qz/async.h"
#include "qz/host/import_runs.h"
#include "qz/ui/clock_table.h"
#include "qz/ui/form_view.h"
#include "qz/ui/step_dialog.h"
#include "translations.h"

namespace qz {

CaseDeskPage::CaseDeskPage(Desk& desk, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_view(new CaseView(desk.viewServices(), this)),
      m_back(new QAction(desk.theme.icon(QStringLiteral("chevron-left")), tr("Back"), this)),
      m_reload(new QAction(desk.theme.icon(QStringLiteral("sync")), tr("Reload"), this)),
      m_reply(new QAction(desk.theme.icon(QStringLiteral("copy")), tr("Copy reply"), this)),
      m_why(new QAction(desk.theme.icon(QStringLiteral("help")), tr("Why?"), this)) {
    m_why->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W));
    m_why->setToolTip(tr("Rule, article, inputs and every step of the limits; the way; closed steps"));
    connect(m_why, &QAction::triggered, this, [this] {
        m_desk.navigation.openPage(QStringLiteral("why"), {{QStringLiteral("number"), m_view->number()},
                                                           {QStringLiteral("from"), QStringLiteral("case")}});
    });
    m_reply->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    m_reply->setToolTip(tr("Number, unit and limit for whoever reported it, without personal data"));
    connect(m_reply, &QAction::triggered, this, &CaseDeskPage::copyReply);
    m_back->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    m_reload->setShortcut(QKeySequence(Qt::Key_F5));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    setFocusProxy(m_view);
    connect(m_back, &QAction::triggered, this,
            [this] { m_desk.navigation.openPage(m_from.isEmpty() ? QStringLiteral("my_work") : m_from); });
    connect(m_reload, &QAction::triggered, m_view, &CaseView::reload);
    for (const ClockTable* clocks : m_view->findChildren<ClockTable*>()) {
        connect(clocks, &ClockTable::ruleRequested, this,
                [this](const QString& rule) { Q_EMIT m_desk.helpRequested(QStringLiteral("rule:") + rule); });
    }
    connect(m_view, &CaseView::titleChanged, this, [this] { Q_EMIT titleChanged(); });
    connect(m_view, &CaseView::loaded, this, [this] {
        Q_EMIT titleChanged();
        const QString wanted = std::exchange(m_step, QString());
        if (wanted.startsWith(QLatin1String("paper:"))) {
            showPaper(wanted.mid(6));
        } else if (!wanted.isEmpty()) {
            m_view->startStep(wanted);
            fillStep();
        }
    });
    connect(m_view, &CaseView::paperWanted, this, &CaseDeskPage::showPaper);
    connect(m_view, &CaseView::requested, this, &CaseDeskPage::ask);
    connect(m_view, &CaseView::acted, this, [this](const QString& number, const QString& action) {
        const auto& detail = m_view->detail();
        const CaseKind* kind = detail ? m_desk.runtime.core().cases().kind(detail->record.kind) : nullptr;
        m_desk.notifications.post(
            {Notification::Kind::Done,
             action.startsWith(QLatin1String("request:"))
                 ? tr("%1: asked for approval; it waits in the tray.").arg(number)
                 : QStringLiteral("%1: %2").arg(number, kind != nullptr && kind->workflow
                                                            ? actionTitle(*kind->workflow, action)
                                                            : action),
             {},
             {},
             {}});
    });
}

void CaseDeskPage::fillStep() {
    const QVariantMap values = std::exchange(m_values, QVariantMap());
    StepDialog* dialog = m_view->stepDialog();
    for (auto each = values.cbegin(); dialog != nullptr && each != values.cend(); ++each) {
        dialog->form()->setValue(each.key(), each->toString());
    }
}

void CaseDeskPage::showPaper(const QString& document) {
    for (QTabWidget* tabs : m_view->findChildren<QTabWidget*>()) {
        for (auto* panel : tabs->findChildren<DocumentsPanel*>()) {
            tabs->setCurrentWidget(panel);
            panel->choose(document);
        }
    }
}

void CaseDeskPage::ask(const StepRequest& request) {
    onResult(this, m_desk.runtime.core().approvals().request(request),
             [this, request](const Result<Approval>& asked) {
                 m_view->settleRequest(request, asked.ok() ? Status() : Status(asked.error()));
             });
}

QString CaseDeskPage::title() const {
    const auto& detail = m_view->detail();
    const CaseKind* kind = detail ? m_desk.runtime.core().cases().kind(detail->record.kind) : nullptr;
    return kind == nullptr ? tr("Case") : QCoreApplication::translate("qz::Kinds", kind->title);
}

QString CaseDeskPage::subtitle() const { return m_view->number(); }

void CaseDeskPage::activate(const QVariantMap& args) {
    const QString number = args.value(QStringLiteral("number")).toString();
    if (args.contains(QStringLiteral("from"))) {
        m_from = args.value(QStringLiteral("from")).toString();
    }
    m_step = args.value(QStringLiteral("step")).toString();
    m_values = args.value(QStringLiteral("values")).toMap();
    if (!number.isEmpty() && number != m_view->number()) {
        m_view->openCase(number);
    } else {
        m_view->reload();
    }
    Q_EMIT titleChanged();
}

void CaseDeskPage::copyReply() {
    if (!m_view->detail()) {
        return;
    }
    const Result<QString> text = replyText(m_desk.runtime, *m_view->detail(), currentLanguage());
    if (!text.ok()) {
        m_desk.notifications.post({Notification::Kind::Failure, text.error().message, {}, {}, {}});
        return;
    }
    QGuiApplication::clipboard()->setText(*text);
    m_desk.notifications.post(
        {Notification::Kind::Done, tr("The reply is in the clipboard."), *text, {}, {}});
}

bool CaseDeskPage::isBusy() const {
    const auto panels = m_view->findChildren<DocumentsPanel*>();
    return m_view->isBusy() ||
           std::any_of(panels.begin(), panels.end(), [](const DocumentsPanel* p) { return p->isBusy(); });
}

}  // namespace qz
