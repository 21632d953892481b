// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/ui/case_view.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QTabWidget>
#include <QVBoxLayout>

#include "case_details.h"
#include "qz/async.h"
#include "qz/ui/clock_table.h"
#include "qz/ui/delivery_strip.h"
#include "qz/ui/journal_view.h"
#include "qz/ui/map_widget.h"
#include "qz/ui/panes.h"
#include "qz/ui/scroll_pane.h"
#include "qz/ui/step_bar.h"
#include "qz/ui/step_dialog.h"
#include "qz/ui/step_taker.h"
#include "qz/unit_names.h"

namespace qz {

namespace {

const QString requestPrefix = QStringLiteral("request:");
const QString approverField = QStringLiteral("approver");

bool namesApprover(const OfferedStep& step) {
    return step.spec != nullptr &&
           std::any_of(step.spec->fields.begin(), step.spec->fields.end(),
                       [](const FieldSpec& field) { return field.id == approverField; });
}

/// What the module proposes for the fields of a step: "draft_<step>_<field>", else "draft_<field>"; what
/// stands in them already: "standing_<step>_<field>". "draft_<step>" and "standing_<step>" name the fields of
/// the case itself that do so, those left out that are masked.
void proposeValues(StepDialog& dialog, const CaseDetail& detail, const QString& action,
                   const QList<FieldSpec>& fields) {
    FormView& form = *dialog.form();
    for (const FieldSpec& field : fields) {
        const auto itself = [&](const char* how) {
            const QString named = detail.fields.value(QLatin1String(how) + action);
            return named.split(QLatin1Char(' ')).contains(field.id) && !detail.maskedFields.contains(field.id)
                       ? detail.fields.value(field.id)
                       : QString();
        };
        const QString standing =
            detail.fields.value(QStringLiteral("standing_%1_%2").arg(action, field.id), itself("standing_"));
        if (!standing.isEmpty()) {
            dialog.setStanding(field.id, standing);
            continue;
        }
        const QString own = QStringLiteral("draft_%1_%2").arg(action, field.id);
        const QString value = detail.fields.value(
            own, detail.fields.value(QStringLiteral("draft_") + field.id, itself("draft_")));
        if (!value.isEmpty() && form.value(field.id).isEmpty()) {
            form.setValue(field.id, value);
        }
    }
}

QFormLayout* headForm(QBoxLayout* row) {
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(3);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    row->addLayout(form, 1);
    return form;
}

void addHeadRow(QFormLayout* form, const QString& title, const QString& value) {
    if (value.isEmpty()) {
        return;
    }
    auto* key = new QLabel(title);
    key->setProperty("qzText", QStringLiteral("second"));
    auto* text = new QLabel(value);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setAccessibleName(title);
    form->addRow(key, text);
}

void clearForm(QFormLayout* form) {
    while (form->rowCount() > 0) {
        form->removeRow(0);
    }
}

QString joined(const QStringList& parts, const QString& separator) {
    QStringList kept = parts;
    kept.removeAll(QString());
    return kept.join(separator);
}

}  // namespace

CaseView::CaseView(CaseViewServices services, QWidget* parent) : QWidget(parent), m_services(services) {
    setProperty("qzGround", QStringLiteral("base"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead(column);
    m_steps = new StepBar(services.theme, this);
    column->addWidget(m_steps);
    m_delivery =
        new DeliveryStrip(services.theme, services.directory, services.lookups, services.clock, this);
    column->addWidget(m_delivery);
    m_bar = new LoadingBar(services.theme, this);
    column->addWidget(m_bar);
    m_error = new ErrorStrip(services.theme, this);
    column->addWidget(m_error);
    buildBody(column);
    connect(m_steps, &StepBar::triggered, this, &CaseView::startStep);
    connect(m_error, &ErrorStrip::retried, this, &CaseView::reload);
    connect(m_delivery, &DeliveryStrip::callWanted, this,
            [this] { startStep(QStringLiteral("call_record")); });
    connect(m_delivery, &DeliveryStrip::printWanted, this,
            [this] { Q_EMIT paperWanted(QStringLiteral("dispatch_order")); });
    m_subscription = services.events.subscribe([this](const StoreChange& change) {
        const bool mine = m_detail && std::any_of(change.records.begin(), change.records.end(),
                                                  [this](const RecordRef& ref) {
                                                      return ref.id == m_detail->record.id.uuid;
                                                  });
        if (m_detail && (mine || change.bulk) && !m_acting) {
            reload();
        }
    });
}

CaseView::~CaseView() = default;

void CaseView::buildHead(QVBoxLayout* column) {
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* left = new QVBoxLayout;
    left->setContentsMargins(16, 10, 16, 10);
    left->setSpacing(8);
    auto* title_row = new QHBoxLayout;
    m_title = new QLabel(head);
    m_title->setFont(textFont(TextRole::CaseTitle));
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_state = new StateChip(m_services.theme, head);
    m_badges = new QLabel(head);
    m_badges->setProperty("qzText", QStringLiteral("badge"));
    m_badges->setFont(textFont(TextRole::Caption));
    m_badges->hide();
    title_row->addWidget(m_title, 1);
    title_row->addWidget(m_state, 0, Qt::AlignTop);
    title_row->addWidget(m_badges, 0, Qt::AlignTop);
    left->addLayout(title_row);
    auto* forms = new QHBoxLayout;
    forms->setSpacing(24);
    m_headLeft = headForm(forms);
    m_headRight = headForm(forms);
    left->addLayout(forms);
    left->addStretch(1);
    row->addLayout(left, 9);
    auto* line = new QFrame(head);
    line->setFixedWidth(1);
    line->setProperty("qzGround", QStringLiteral("line"));
    row->addWidget(line);
    m_clocks = new ClockTable(m_services.theme, m_services.clock, head);
    row->addWidget(m_clocks, 11, Qt::AlignTop);
    column->addWidget(head);
}

void CaseView::buildBody(QVBoxLayout* column) {
    m_split = new SplitPane(Qt::Horizontal, this);
    m_tabs = new QTabWidget(m_split);
    m_tabs->setDocumentMode(false);
    auto* scroll =
        new ScrollPane(m_services.theme, QCoreApplication::translate("qz::CaseView", "Details"), m_tabs);
    scroll->setProperty("qzGround", QStringLiteral("base"));
    auto* details = new CaseDetails(m_services, scroll);
    connect(details, &CaseDetails::openRequested, this, &CaseView::askPurpose);
    m_details = details;
    scroll->setWidget(details);
    m_tabs->addTab(scroll, QCoreApplication::translate("qz::CaseView", "Details"));
    m_map = new MapWidget(m_services.theme, m_services.areas, m_tabs);
    m_tabs->addTab(m_map, QCoreApplication::translate("qz::CaseView", "Map"));
    auto* right = new QWidget(m_split);
    right->setProperty("qzGround", QStringLiteral("base"));
    auto* right_column = new QVBoxLayout(right);
    right_column->setContentsMargins(0, 0, 0, 0);
    right_column->setSpacing(0);
    m_journalTitle = new PaneTitle(QCoreApplication::translate("qz::CaseView", "Journal"), right);
    m_journal =
        new JournalView(m_services.theme, m_services.directory, m_services.lookups, m_services.areas, right);
    right_column->addWidget(m_journalTitle);
    right_column->addWidget(m_journal, 1);
    m_split->addWidget(m_tabs);
    m_split->addWidget(right);
    m_split->setStretchFactor(0, 2);
    m_split->setStretchFactor(1, 1);
    m_split->setSizes({640, 320});
    column->addWidget(m_split, 1);
}

const CaseKind* CaseView::kind() const {
    return m_detail ? m_services.cases.kind(m_detail->record.kind) : nullptr;
}

void CaseView::openCase(const QString& number) {
    if (number != m_number) {
        m_purpose.clear();
        m_detail.reset();
        if (m_dialog != nullptr) {
            m_dialog->close();
        }
    }
    m_number = number;
    m_error->clear();
    reload();
}

void CaseView::openSealed(const QString& purpose) {
    m_purpose = purpose;
    reload();
}

void CaseView::reload() {
    if (m_number.isEmpty()) {
        return;
    }
    const quint64 generation = ++m_generation;
    m_loading = true;
    m_bar->start();
    Actor reader = m_services.session.actor();
    reader.purpose = m_purpose;
    onResult(this, m_services.cases.load(m_number, reader),
             [this, generation](const Result<CaseDetail>& result) {
                 if (generation != m_generation) {
                     return;
                 }
                 m_loading = false;
                 m_bar->stop();
                 if (!result.ok()) {
                     m_error->showError(result.error(), true);
                     return;
                 }
                 showDetail(result.value());
                 Q_EMIT loaded(m_number);
             });
}

void CaseView::showDetail(const CaseDetail& detail) {
    m_detail = detail;
    showHead();
    m_clocks->setClocks(detail.clocks, kind());
    m_steps->setSteps(offeredSteps());
    m_steps->setBusy(m_acting);
    m_delivery->setDeliveries(detail);
    static_cast<CaseDetails*>(m_details)->setDetail(detail, kind());
    m_journal->setEntries(detail.journal, kind());
    m_journalTitle->setSecondText(QCoreApplication::translate("qz::CaseView", "%n entries · append only",
                                                              nullptr, int(detail.journal.size())));
    m_map->setArea(detail.record.area);
    m_map->setPoint(detail.record.point, markOf(detail.record, kind(), m_services.clock.now()),
                    detail.record.place);
    showPanels();
    if (m_dialog != nullptr) {
        m_dialog->setRecord(detail.record);
    }
}

void CaseView::showHead() {
    const CaseRecord& record = m_detail->record;
    const QString subject =
        joined({m_services.presenters.subkindTitle(record), record.summary}, QStringLiteral(" · "));
    const QString title = joined({record.number, subject}, QStringLiteral(" "));
    m_title->setText(title);
    m_state->setState(stateMarkOf(record, kind()), stateTitleOf(record, kind()));
    QStringList badges;
    if (record.urgent) {
        badges.append(QCoreApplication::translate("qz::CaseView", "urgent"));
    }
    if (record.reworkCount > 0) {
        badges.append(QCoreApplication::translate("qz::CaseView", "reworked %1 ×").arg(record.reworkCount));
    }
    m_badges->setText(badges.join(QStringLiteral(" · ")));
    m_badges->setVisible(!badges.isEmpty());
    const QString owner = record.ownerUnit.isEmpty()
                              ? QCoreApplication::translate("qz::CaseView", "Command centre")
                              : unitNameOn(m_services.directory, record.ownerUnit, dayOfNames(record));
    clearForm(m_headLeft);
    clearForm(m_headRight);
    const QString path = m_services.areas.tree()->path(record.area, QStringLiteral(" › "));
    addHeadRow(m_headLeft, QCoreApplication::translate("qz::CaseView", "Area"),
               record.area.isNull() ? QCoreApplication::translate("qz::CaseView", "not located yet")
                                    : QStringLiteral("%1 (%2)").arg(path, record.area.toString()));
    addHeadRow(m_headLeft, QCoreApplication::translate("qz::CaseView", "Place"), record.place);
    addHeadRow(m_headRight, QCoreApplication::translate("qz::CaseView", "Owner"), owner);
    addHeadRow(m_headRight, QCoreApplication::translate("qz::CaseView", "Source"),
               joined({record.source.isEmpty() ? QString() : choiceTitle(record.source), record.externalId},
                      QStringLiteral(" · ")));
    addHeadRow(m_headRight, QCoreApplication::translate("qz::CaseView", "Opened"),
               CivilTime::fromInstant(record.openedAt).toDisplay());
    Q_EMIT titleChanged(title);
}

void CaseView::showPanels() {
    const QString id = m_detail->record.kind;
    if (m_panelKind != id) {
        for (const auto& [spec, panel] : std::as_const(m_extra)) {
            m_tabs->removeTab(m_tabs->indexOf(panel));
            panel->deleteLater();
        }
        m_extra.clear();
        if (m_tabs->indexOf(m_map) < 0) {  // the last kind had a map of its own
            m_tabs->addTab(m_map, QCoreApplication::translate("qz::CaseView", "Map"));
        }
        m_panelKind = id;
        for (const CasePanelSpec& spec : m_services.panels.forKind(id)) {
            QWidget* panel = spec.make(m_tabs);
            const int map = m_tabs->indexOf(m_map);
            m_tabs->insertTab(map >= 0 ? map : m_tabs->count(), panel, spec.title);
            if (spec.id == QLatin1String("map") && map >= 0) {
                m_tabs->removeTab(m_tabs->indexOf(m_map));
            }
            m_extra.append({spec, panel});
        }
    }
    for (const auto& [spec, panel] : std::as_const(m_extra)) {
        if (spec.show) {
            spec.show(panel, *m_detail);
        }
    }
}

QList<OfferedStep> CaseView::offeredSteps() const {
    QList<OfferedStep> steps = m_detail ? m_detail->steps : QList<OfferedStep>();
    if (!m_services.session.may(QStringLiteral("cases.request"))) {
        return steps;
    }
    for (const OfferedStep& step : QList<OfferedStep>(steps)) {
        if (namesApprover(step)) {
            OfferedStep request = step;
            request.action = requestPrefix + step.action;
            request.title =
                QCoreApplication::translate("qz::CaseView", "Ask for approval: %1").arg(step.title);
            request.allowed = true;
            request.reason.clear();
            steps.append(request);
        }
    }
    return steps;
}

void CaseView::startStep(const QString& action) {
    if (!m_detail || m_acting || m_dialog != nullptr) {
        return;
    }
    for (const OfferedStep& step : offeredSteps()) {
        if (step.action != action || !step.allowed || step.spec == nullptr) {
            continue;
        }
        for (const auto& [spec, panel] : std::as_const(m_extra)) {
            if (auto* taker = qobject_cast<StepTaker*>(panel); taker != nullptr && taker->takeStep(action)) {
                return;
            }
        }
        const Session& session = m_services.session;
        const bool direct = step.spec->fields.isEmpty() && action != QLatin1String(noteAction) &&
                            !session.may(QString::fromLatin1(recordForOthersPermission));
        if (direct) {
            StepRequest request;
            request.number = m_number;
            request.action = action;
            request.actor = session.actor();
            request.performer = {Performer::Kind::User, session.user.unit, session.user.name};
            request.seenVersion = m_detail->record.version;
            act(request);
            return;
        }
        openForm(step);
        return;
    }
}

void CaseView::openForm(const OfferedStep& step) {
    const bool asks = step.action.startsWith(requestPrefix);
    StepSpec spec = *step.spec;
    if (asks) {
        spec.fields.removeIf([](const FieldSpec& field) { return field.id == approverField; });
    }
    OfferedStep shown = step;
    shown.spec = &spec;
    const FormServices form{m_services.theme, m_services.lookups, m_services.areas, m_services.directory,
                            m_services.clock};
    m_dialog = new StepDialog(form, m_services.session, m_services.drafts, m_detail->record, shown, this);
    proposeValues(*m_dialog, *m_detail, spec.action, spec.fields);
    connect(m_dialog, &StepDialog::submitted, this, &CaseView::act);
    m_dialog->open();
}

StepDialog* CaseView::stepDialog() const { return m_dialog; }

void CaseView::act(const StepRequest& request) {
    if (m_acting) {
        return;
    }
    m_acting = true;
    m_steps->setBusy(true);
    if (m_dialog != nullptr) {
        m_dialog->setBusy(true);
    }
    m_bar->start();
    if (request.action.startsWith(requestPrefix)) {
        StepRequest asked = request;
        asked.action = request.action.mid(requestPrefix.size());
        Q_EMIT requested(asked);
        return;
    }
    onResult(this, m_services.cases.act(request),
             [this, request](const Result<CaseRecord>& result) { acknowledge(result, request); });
}

void CaseView::settleRequest(const StepRequest& request, const Status& asked) {
    StepRequest shown = request;
    shown.action = requestPrefix + request.action;
    acknowledge(asked.ok() ? Result<CaseRecord>(m_detail ? m_detail->record : CaseRecord())
                           : Result<CaseRecord>(asked.error()),
                shown);
}

void CaseView::acknowledge(const Result<CaseRecord>& result, const StepRequest& request) {
    m_acting = false;
    m_bar->stop();
    m_steps->setBusy(false);
    if (m_dialog != nullptr) {
        m_dialog->setBusy(false);
    }
    if (!result.ok()) {
        if (m_dialog != nullptr && m_dialog->action() == request.action) {
            m_dialog->showError(result.error());
        } else {
            m_error->showError(result.error());
        }
        if (result.error().code == ErrorCode::Conflict) {
            reload();  // what changed stands behind the form; the same form may be sent again
        }
        return;
    }
    m_error->clear();
    if (m_dialog != nullptr && m_dialog->action() == request.action) {
        m_dialog->finish();
    }
    Q_EMIT acted(request.number, request.action);
    if (request.number == m_number) {
        reload();
    }
}

void CaseView::askPurpose() {
    auto* dialog = new PurposeDialog(m_services.theme, m_number, this);
    connect(dialog, &PurposeDialog::given, this, &CaseView::openSealed);
    dialog->open();
}

void CaseView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_title != nullptr) {
        m_title->setFont(textFont(TextRole::CaseTitle));
    }
}

}  // namespace qz
