// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/ui/case_list_pane.h"

#include <QAction>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QTableView>
#include <QVBoxLayout>

#include "qz/async.h"
#include "qz/ui/case_list_why.h"
#include "qz/ui/panes.h"

namespace qz {

namespace {

QString text(const QString& key, const QJsonObject& body) { return body.value(key).toString(); }

QStringList strings(const QJsonValue& value) {
    QStringList list;
    for (const QJsonValue& each : value.toArray()) {
        list.append(each.toString());
    }
    return list;
}

}  // namespace

CaseListPane::CaseListPane(ListPaneServices services, const QString& page, const QString& kind,
                           QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_kind(kind),
      m_filter(new FilterBar(services.list.theme, this)),
      m_list(new CaseList(services.list, this)),
      m_views(new ViewButton(
          services.views, services.list.session, services.notifications, services.list.theme,
          {page, [this] { return capture(); }, [this](const QJsonObject& body) { apply(body); },
           [this](const QJsonObject& body) { return countOf(body); }},
          this)),
      m_choice(new QWidget(this)),
      m_chosen(new QLabel(m_choice)),
      m_all(new QToolButton(m_choice)),
      m_step(new QToolButton(m_choice)),
      m_export(new QToolButton(m_choice)) {
    m_filter->setClock(services.list.clock);
    m_filter->setValues(caseFilterValues(services.list.cases, services.list.areas, services.list.directory,
                                         services.forms.lookups, kind));
    buildChoice();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filter);
    column->addWidget(m_choice);
    column->addWidget(m_list, 1);
    setFocusProxy(m_list);
    auto* find = new QAction(this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QAction::triggered, m_filter, &FilterBar::focusText);
    addAction(find);
    connect(m_filter, &FilterBar::filterChanged, this, [this](const Filter& filter) {
        if (!m_open) {
            return;  // chips are being set up
        }
        m_list->setFilter(filter);
        if (!m_applying) {
            m_views->setChanged();
        }
    });
    connect(m_list, &CaseList::sortChanged, m_views, &ViewButton::setChanged);
    connect(m_list, &CaseList::columnsChanged, m_views, &ViewButton::setChanged);
    connect(m_list, &CaseList::selectionChanged, this, &CaseListPane::showChoice);
    connect(m_list, &CaseList::totalChanged, this, &CaseListPane::showChoice);
    connect(m_list, &CaseList::copyRequested, this, &CaseListPane::copy);
    openWhyFrom(*m_list, services.navigation, page);
}

void CaseListPane::buildChoice() {
    m_choice->setProperty("qzGround", QStringLiteral("alt"));
    m_choice->setProperty("qzBar", QStringLiteral("under"));
    m_choice->setAttribute(Qt::WA_StyledBackground);
    const auto prepare = [this](QToolButton* button, const QString& text, const QString& name,
                                const char* icon) {
        button->setText(text);
        button->setObjectName(name);
        button->setProperty("qzChip", true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        if (icon != nullptr) {
            button->setIcon(m_services.list.theme.icon(QString::fromLatin1(icon)));
        }
        return button;
    };
    prepare(m_all, {}, QStringLiteral("choose-all"), nullptr);
    prepare(m_step, QCoreApplication::translate("qz::CaseListPane", "Step for all"),
            QStringLiteral("bulk-step"), "check");
    prepare(m_export, QCoreApplication::translate("qz::CaseListPane", "Export…"),
            QStringLiteral("bulk-export"), "export");
    QToolButton* copy =
        prepare(new QToolButton(m_choice), QCoreApplication::translate("qz::CaseListPane", "Copy"),
                QStringLiteral("bulk-copy"), "copy");
    QToolButton* none =
        prepare(new QToolButton(m_choice), QCoreApplication::translate("qz::CaseListPane", "Choose none"),
                QStringLiteral("choose-none"), "close");
    copy->setToolTip(
        QCoreApplication::translate("qz::CaseListPane", "As a table for Excel, WPS and mail (Ctrl+C)"));
    m_all->setProperty("qzChip", false);
    m_all->setProperty("qzLink", true);
    m_step->setMenu(new QMenu(m_step));
    m_step->setPopupMode(QToolButton::InstantPopup);
    m_export->setVisible(m_services.list.session.may(QStringLiteral("export.run")));
    m_chosen->setFont(textFont(TextRole::BodyStrong));
    auto* row = new QHBoxLayout(m_choice);
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(8);
    for (QWidget* widget : QList<QWidget*>{m_chosen, m_all}) {
        row->addWidget(widget);
    }
    row->addStretch(1);
    for (QWidget* widget : QList<QWidget*>{m_step, m_export, copy, none}) {
        row->addWidget(widget);
    }
    m_choice->hide();
    connect(m_all, &QToolButton::clicked, m_list, &CaseList::selectAll);
    connect(m_step->menu(), &QMenu::aboutToShow, this, &CaseListPane::fillSteps);
    connect(m_export, &QToolButton::clicked, this, &CaseListPane::askExport);
    connect(copy, &QToolButton::clicked, this, &CaseListPane::copy);
    connect(none, &QToolButton::clicked, m_list, &CaseList::clearSelection);
}

void CaseListPane::showChoice() {
    const ListSelection selection = m_list->selection();
    m_choice->setVisible(selection.count > 1);
    if (selection.count > 1) {
        m_chosen->setText(QCoreApplication::translate("qz::CaseListPane", "%1 chosen")
                              .arg(QLocale().toString(selection.count)));
        m_all->setText(QCoreApplication::translate("qz::CaseListPane", "Choose all %1")
                           .arg(QLocale().toString(m_list->model()->rowCount())));
        m_all->setVisible(!selection.all);
    }
}

QList<BulkOffer> CaseListPane::offers() const {
    const CaseKind* kind = m_services.list.cases.kind(m_kind);
    return kind == nullptr ? QList<BulkOffer>()
                           : bulkOffers(*kind, ChosenRows::chosen(*m_list), m_services.list.session);
}

void CaseListPane::fillSteps() {
    QMenu* menu = m_step->menu();
    menu->clear();
    for (const BulkOffer& offer : offers()) {
        const QString title =
            offer.fitting < 0 ? offer.title
                              : QStringLiteral("%1\t%2").arg(offer.title, QLocale().toString(offer.fitting));
        connect(menu->addAction(title), &QAction::triggered, this, [this, offer] { askStep(offer); });
    }
    if (menu->isEmpty()) {
        menu->addAction(
                QCoreApplication::translate("qz::CaseListPane", "No step is possible for these cases"))
            ->setEnabled(false);
    }
}

void CaseListPane::askStep(const BulkOffer& offer) {
    auto* dialog =
        new BulkStepDialog(m_services.forms, m_services.list.session, offer, m_list->selection().count, this);
    connect(dialog, &BulkStepDialog::submitted, this,
            [this, offer](const StepRequest& pattern) { takeStep(offer, pattern); });
    dialog->open();
}

void CaseListPane::takeStep(const BulkOffer& offer, const StepRequest& pattern) {
    const ChosenRows rows = ChosenRows::chosen(*m_list);
    auto outcome = std::make_shared<BulkOutcome>();
    Cases* cases = &m_services.list.cases;
    const QString title =
        QCoreApplication::translate("qz::CaseListPane", "%1: %Ln cases", nullptr, int(rows.count()))
            .arg(offer.title);
    ++m_working;
    onResult(this,
             m_services.jobs.start(title,
                                   [cases, rows, pattern, outcome](JobControl& job) {
                                       return takeBulkStep(*cases, rows, pattern, job, *outcome);
                                   }),
             [this, title, outcome](const Status& status) {
                 --m_working;
                 stepsTaken(title, status, *outcome);
             });
}

void CaseListPane::stepsTaken(const QString& title, const Status& status, const BulkOutcome& outcome) {
    if (!status.ok() && status.error().code != ErrorCode::Cancelled) {
        m_services.notifications.post(
            {Notification::Kind::Failure, status.error().message, status.error().detail, {}, {}});
    }
    reload();
    auto* summary = new BulkSummaryDialog(title, outcome, m_services.list.theme, this);
    connect(summary, &BulkSummaryDialog::openRequested, this,
            [this](const QString& number) { m_services.navigation.openCase(number); });
    connect(summary, &BulkSummaryDialog::listRequested, this, [this](const QStringList& numbers) {
        m_filter->setOnIds({});
        m_filter->setText(QStringLiteral("number in (%1)").arg(numbers.join(QStringLiteral(", "))));
    });
    summary->open();
}

void CaseListPane::open(const CaseQuery& query) {
    m_open = true;
    CaseQuery whole = query;
    whole.filter = m_filter->filter();
    m_list->setQuery(whole);
    m_views->reload();
}

void CaseListPane::reload() { m_list->reload(); }

bool CaseListPane::isBusy() const { return m_list->model()->isBusy() || m_views->isBusy() || m_working > 0; }

void CaseListPane::countChip(const QString& chip, const QString& expression) {
    CaseQuery query;
    query.kind = m_kind;
    query.area = m_list->model()->query().area;
    query.filter = Filter::parse(expression).valueOr(Filter());
    query.limit = 1;
    query.withTotal = true;
    ++m_working;
    onResult(this, m_services.list.cases.list(query, m_services.list.session.actor()),
             [this, chip](const Result<CasePage>& page) {
                 --m_working;
                 if (page.ok()) {
                     m_filter->setCount(chip, page->total);
                     Q_EMIT chipCounted(chip, page->total);
                 }
             });
}

QJsonObject CaseListPane::capture() const {
    QVariantMap state = m_list->saveState();
    QJsonObject body = QJsonObject::fromVariantMap(state);
    body.insert(QStringLiteral("filter"), m_filter->text());
    body.insert(QStringLiteral("chips"), QJsonArray::fromStringList(m_filter->onIds()));
    body.insert(QStringLiteral("sort"), m_list->model()->query().sort);
    return body;
}

void CaseListPane::apply(const QJsonObject& body) {
    m_applying = true;
    m_list->restoreState(body.toVariantMap());
    const ListSort sort = parseListSort(text(QStringLiteral("sort"), body)).valueOr(ListSort{});
    // One reading for filter and order together.
    const QSignalBlocker quiet(m_filter);
    m_filter->setOnIds(strings(body.value(QStringLiteral("chips"))));
    m_filter->setText(text(QStringLiteral("filter"), body));
    CaseQuery query = m_list->model()->query();
    query.filter = m_filter->filter();
    query.sort = sort.isEmpty() ? query.sort : listSortText(sort);
    m_list->setQuery(query);
    m_applying = false;
}

Filter CaseListPane::filterOf(const QJsonObject& body) const {
    return Filter::parse(m_filter->expressionFor(strings(body.value(QStringLiteral("chips"))),
                                                 text(QStringLiteral("filter"), body)))
        .valueOr(Filter());
}

QFuture<Result<qint64>> CaseListPane::countOf(const QJsonObject& body) const {
    CaseQuery query = m_list->model()->query();
    query.filter = filterOf(body);
    query.sort = QStringLiteral("-opened_at");
    query.limit = 1;
    query.withTotal = true;
    auto promise = std::make_shared<QPromise<Result<qint64>>>();
    promise->start();
    auto* self = const_cast<CaseListPane*>(this);
    onResult(self, m_services.list.cases.list(query, m_services.list.session.actor()),
             [promise](const Result<CasePage>& page) {
                 promise->addResult(page.ok() ? Result<qint64>(page->total) : Result<qint64>(page.error()));
                 promise->finish();
             });
    return promise->future();
}

}  // namespace qz
