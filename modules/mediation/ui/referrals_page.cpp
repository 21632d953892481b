// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/ui/referrals_page.h"

#include <QPlainTextEdit>
#include <QTableView>
#include <QVBoxLayout>

#include "mediation/domain/referral_workflow.h"
#include "qz/async.h"
#include "qz/ui/case_digest.h"
#include "qz/ui/form_view.h"
#include "qz/ui/panes.h"
#include "qz/ui/scroll_pane.h"

namespace qz::mediation {

namespace {

constexpr int gatherMs = 300;  // changes come in groups
constexpr int textHeight = 62;
const QString pageId = QStringLiteral("mediation.referrals");

struct Counted {
    const char* chip;
    const char* expression;
};

constexpr const char* kOverdue = "overdue=true";
constexpr const char* kWaiting = "state=RECEIVED";
constexpr const char* kReply = "state=TAKEN_OVER";

constexpr Counted kCounted[] = {{"overdue", kOverdue}, {"waiting", kWaiting}, {"reply", kReply}};

}  // namespace

ReferralsPage::ReferralsPage(CaseViewServices services, ListPaneServices lists, QWidget* parent)
    : Page(parent),
      m_services(services),
      m_notifications(lists.notifications),
      m_navigation(lists.navigation),
      m_area(lists.navigation.currentArea()),
      m_form(new FormView(lists.forms, services.cases.kind(kReferralKind)->fields, this)),
      m_error(new ErrorStrip(services.theme, this)),
      m_pane(new CaseListPane(lists, pageId, kReferralKind, this)),
      m_digest(new CaseDigest(services, this)),
      m_split(new SplitPane(Qt::Horizontal, this)),
      m_save(new QAction(services.theme.icon(QStringLiteral("check")), tr("Enter the letter"), this)),
      m_take(new QAction(services.theme.icon(QStringLiteral("scale")), tr("Open its dispute"), this)),
      m_import(new QAction(services.theme.icon(QStringLiteral("import")), tr("A batch…"), this)),
      m_letters(
          new QAction(services.theme.icon(QStringLiteral("print")), tr("Result letter of a batch…"), this)),
      m_export(new QAction(services.theme.icon(QStringLiteral("export")), tr("Export…"), this)) {
    auto* letter = new QWidget(this);
    letter->setProperty("qzGround", QStringLiteral("base"));
    letter->setAttribute(Qt::WA_StyledBackground);
    auto* letterColumn = new QVBoxLayout(letter);
    letterColumn->setContentsMargins(0, 0, 0, 0);
    letterColumn->setSpacing(0);
    letterColumn->addWidget(new PaneTitle(tr("A letter"), letter));
    auto* scroll = new ScrollPane(services.theme, tr("A letter"), letter);
    auto* sheet = new QWidget(scroll);
    sheet->setProperty("qzGround", QStringLiteral("base"));
    sheet->setAttribute(Qt::WA_StyledBackground);
    auto* sheetColumn = new QVBoxLayout(sheet);
    sheetColumn->setContentsMargins(16, 10, 16, 10);
    sheetColumn->addWidget(m_form);
    sheetColumn->addStretch(1);
    scroll->setWidget(sheet);
    letterColumn->addWidget(scroll, 1);
    m_split->addWidget(letter);
    m_split->addWidget(m_pane);
    m_split->addWidget(m_digest);
    letter->setMinimumWidth(sheet->minimumSizeHint().width() + 16);  // nothing of the letter is cut
    m_split->setSizes({360, 600, 320});
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_error);
    outer->addWidget(m_split, 1);
    buildActions();
    buildList();
    m_soon.setSingleShot(true);
    m_soon.setInterval(gatherMs);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        m_pane->reload();
        countChips();
    });
    m_subscription = services.events.subscribe([this](const StoreChange&) {
        if (m_loaded) {
            m_soon.start();
        }
    });
}

void ReferralsPage::buildActions() {
    m_save->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_S));
    m_save->setProperty("primary", true);
    m_save->setProperty("qzIcon", QStringLiteral("check"));
    const Session& session = m_services.session;
    m_save->setEnabled(session.may(QStringLiteral("mediation.intake")));
    m_take->setEnabled(session.may(QStringLiteral("mediation.accept")));
    m_import->setVisible(session.may(QStringLiteral("mediation.intake")));
    m_letters->setVisible(session.may(QStringLiteral("reports.run")));
    m_export->setVisible(session.may(QStringLiteral("export.run")));
    connect(m_save, &QAction::triggered, this, &ReferralsPage::save);
    connect(m_take, &QAction::triggered, this, &ReferralsPage::takeOver);
    connect(m_import, &QAction::triggered, this, [this] {
        m_navigation.openPage(QStringLiteral("import"),
                              {{QStringLiteral("kind"), QStringLiteral("referrals")}});
    });
    connect(m_letters, &QAction::triggered, this, [this] {
        m_navigation.openPage(QStringLiteral("reports"),
                              {{QStringLiteral("report"), QStringLiteral("mediation_referrals")}});
    });
    connect(m_export, &QAction::triggered, m_pane, &CaseListPane::askExport);
    connect(m_form, &FormView::submitted, this, &ReferralsPage::save);
    connect(m_form, &FormView::edited, this, [this] { m_services.drafts.keep(pageId, m_form->values()); });
    for (const char* field : {"facts", "parties_named"}) {
        if (auto* text = qobject_cast<QPlainTextEdit*>(m_form->editor(QString::fromLatin1(field)))) {
            text->setMinimumHeight(textHeight);
            text->setTabChangesFocus(true);
        }
    }
}

void ReferralsPage::buildList() {
    m_pane->filterBar()->setChips({{QStringLiteral("open"), tr("Open"), QStringLiteral("open=true"), {}, {}},
                                   {QStringLiteral("overdue"), tr("Overdue"), QString::fromLatin1(kOverdue),
                                    MarkId::Over, QStringLiteral("due")},
                                   {QStringLiteral("waiting"), tr("To be accepted or returned"),
                                    QString::fromLatin1(kWaiting), MarkId::New, QStringLiteral("stage")},
                                   {QStringLiteral("reply"), tr("Result to be replied"),
                                    QString::fromLatin1(kReply), MarkId::Run, QStringLiteral("stage")}});
    m_pane->filterBar()->setOn(QStringLiteral("open"), true);
    connect(m_pane, &CaseListPane::chipCounted, this, [this](const QString& chip, qint64 total) {
        if (chip == QLatin1String("overdue")) {
            m_navigation.setBadge(pageId, {static_cast<int>(total), total > 0});
        }
    });
    m_pane->list()->setColumns({QStringLiteral("state"), QStringLiteral("number"),
                                QStringLiteral("external_id"), QStringLiteral("clock")});
    m_pane->list()->setEmptyTexts(
        tr("No referral here"),
        tr("Letters and batches of police, court, petition office and hotline stand here until their result "
           "was replied."),
        {});
    connect(m_pane->list(), &CaseList::currentChanged, m_digest, &CaseDigest::setCase);
    connect(m_pane->list(), &CaseList::activated, this, [this](const QString& number) { openCase(number); });
    connect(m_pane->list(), &CaseList::previewToggled, this,
            [this] { m_digest->setVisible(!m_digest->isVisible()); });
    connect(m_pane->list()->model(), &CaseListModel::loaded, this, [this] {
        CaseList* list = m_pane->list();
        if (!list->view()->currentIndex().isValid() && list->model()->rowCount() > 0) {
            list->view()->setCurrentIndex(list->model()->index(0, 0));
        } else if (list->model()->rowCount() == 0) {
            m_digest->setCase({});
        }
    });
    connect(m_pane->list(), &CaseList::totalChanged, this, [this](qint64 total) {
        m_total = total;
        Q_EMIT titleChanged();
    });
    connect(m_digest, &CaseDigest::openRequested, this, [this](const QString& number) { openCase(number); });
    connect(m_digest, &CaseDigest::stepRequested, this, &ReferralsPage::openCase);
}

QString ReferralsPage::subtitle() const {
    return m_total < 0 ? QString() : tr("%Ln referrals", nullptr, int(m_total));
}

void ReferralsPage::openCase(const QString& number, const QString& step) {
    QVariantMap args{{QStringLiteral("number"), number}, {QStringLiteral("from"), pageId}};
    if (!step.isEmpty()) {
        args.insert(QStringLiteral("step"), step);
    }
    m_navigation.openPage(QStringLiteral("case"), args);
}

void ReferralsPage::activate(const QVariantMap& args) {
    const std::optional<FieldMap> draft = m_services.drafts.find(pageId);
    if (!m_form->isModified() && draft) {
        m_form->setValues(*draft);
    }
    if (args.contains(QStringLiteral("filter"))) {
        m_pane->filterBar()->setOnIds({});
        m_pane->filterBar()->setText(args.value(QStringLiteral("filter")).toString());
    }
    if (!m_loaded) {
        m_loaded = true;
        CaseQuery query;
        query.kind = kReferralKind;
        query.area = m_area;
        query.withTotal = true;
        query.sort = QStringLiteral("due_at");
        m_pane->open(query);
        countChips();
    }
}

void ReferralsPage::setArea(const AreaCode& area) {
    m_area = area;
    if (m_loaded) {
        m_pane->list()->setArea(area);
        countChips();
    }
}

void ReferralsPage::save() {
    if (m_saving || !m_form->validate()) {
        return;
    }
    m_error->clear();
    m_saving = true;
    m_save->setEnabled(false);
    NewCase request;
    request.kind = kReferralKind;
    request.fields = m_form->values();
    request.actor = m_services.session.actor();
    request.performer = {Performer::Kind::User, m_services.session.user.unit, m_services.session.user.name};
    onResult(this, m_services.cases.open(request), [this](const Result<CaseRecord>& made) {
        m_saving = false;
        m_save->setEnabled(true);
        if (!made.ok()) {
            if (!m_form->showError(made.error())) {
                m_error->showError(made.error());
            }
            return;
        }
        m_services.drafts.drop(pageId);
        m_form->setValues({});
        m_form->setModified(false);
        m_form->focusFirst();
        m_notifications.post({Notification::Kind::Done, tr("%1 is saved.").arg(made->number), {}, {}, {}});
        m_pane->list()->select(made->number);
    });
}

void ReferralsPage::takeOver() {
    const QString number = m_pane->list()->currentNumber();
    if (number.isEmpty()) {
        return;
    }
    // What the letter says goes along; the dispute's number comes back into the referral.
    onResult(this, m_services.cases.load(number, m_services.session.actor()),
             [this, number](const Result<CaseDetail>& detail) {
                 if (!detail.ok() || detail->record.state != QLatin1String("RECEIVED")) {
                     m_error->showError(detail.ok() ? makeError(ErrorCode::Conflict,
                                                                tr("%1 was answered already.").arg(number))
                                                    : detail.error());
                     return;
                 }
                 m_error->clear();
                 const auto field = [&detail](const char* id) {
                     return detail->fields.value(QString::fromLatin1(id));
                 };
                 const QStringList parties = field("parties_named").split(u'\n', Qt::SkipEmptyParts);
                 QVariantMap args{{QStringLiteral("referral"), number},
                                  {QStringLiteral("applicant"), parties.value(0)},
                                  {QStringLiteral("respondent"), parties.value(1)},
                                  {QStringLiteral("other_parties"), parties.mid(2).join(u'\n')}};
                 for (const char* id : {"source", "kind", "area", "facts", "psb_case_no", "external_id"}) {
                     args.insert(QString::fromLatin1(id), field(id));
                 }
                 m_navigation.openPage(QStringLiteral("mediation.new_dispute"), args);
             });
}

void ReferralsPage::countChips() {
    for (const Counted& counted : kCounted) {
        m_pane->countChip(QString::fromLatin1(counted.chip), QString::fromLatin1(counted.expression));
    }
}

bool ReferralsPage::isBusy() const {
    return m_saving || m_pane->isBusy() || m_digest->isBusy() || m_soon.isActive();
}

QVariantMap ReferralsPage::saveState() const {
    return {{QStringLiteral("split"), m_split->saveState()},
            {QStringLiteral("list"), m_pane->list()->saveState()}};
}

void ReferralsPage::restoreState(const QVariantMap& state) {
    m_split->restoreState(state.value(QStringLiteral("split")).toByteArray());
    m_pane->list()->restoreState(state.value(QStringLiteral("list")).toMap());
}

}  // namespace qz::mediation
