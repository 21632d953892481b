// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "plain_button.h"
#include "qz/async.h"
#include "qz/ui/panes.h"
#include "qz/watch/watch_papers.h"
#include "settings_tabs.h"
#include "watch_tabs.h"

namespace qz {

namespace {

enum ItemColumn { SeenColumn, PartColumn, NumberColumn, MatterColumn, PlaceColumn, DueColumn, RemarkColumn };
constexpr qint64 firstWindowMs = qint64{14} * 3600 * 1000;  // a first watch looks back over a night

QTableWidgetItem* fixed(const QString& text) {
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setToolTip(text);
    return item;
}

QLineEdit* passwordEdit(const QString& name, QWidget* parent) {
    auto* edit = new QLineEdit(parent);
    edit->setEchoMode(QLineEdit::Password);
    edit->setAccessibleName(name);
    edit->setMinimumHeight(28);
    return edit;
}

QString placeText(const ShiftItem& item) {
    QStringList parts{item.place, item.unit};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

}  // namespace

HandoverTab::HandoverTab(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_head(new PaneTitle(tr("To be handed over"), this)),
      m_items(new QTableWidget(0, RemarkColumn + 1, this)),
      m_outgoing(new QLabel(this)),
      m_incoming(new QComboBox(this)),
      m_outgoingPassword(passwordEdit(tr("Password of the outgoing shift"), this)),
      m_incomingPassword(passwordEdit(tr("Password of the incoming shift"), this)),
      m_note(new QLineEdit(this)),
      m_absence(new QLineEdit(this)),
      m_confirm(new KeyButton(desk.theme, tr("Both confirm"), {}, QStringLiteral("primary"), this)),
      m_error(new ErrorStrip(desk.theme, this)),
      m_bar(new LoadingBar(desk.theme, this)) {
    setProperty("qzGround", QStringLiteral("base"));
    setAttribute(Qt::WA_StyledBackground);
    m_items->setHorizontalHeaderLabels(
        {tr("Seen"), tr("Kind"), tr("Number"), tr("Matter"), tr("Place, unit"), tr("Due"), tr("Remark")});
    m_items->verticalHeader()->hide();
    m_items->verticalHeader()->setDefaultSectionSize(28);
    m_items->setFrameShape(QFrame::NoFrame);
    m_items->setShowGrid(false);
    m_items->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_items->setAccessibleName(tr("Matters that are handed over"));
    m_items->horizontalHeader()->setFont(textFont(TextRole::CaptionStrong));
    m_items->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto* all = plainButton(desk.theme, tr("All were gone through"), m_head, QStringLiteral("check"));
    auto* again = plainButton(desk.theme, tr("Read again"), m_head, QStringLiteral("sync"));
    m_head->addWidget(again);
    m_head->addWidget(all);
    for (QWidget* widget : QList<QWidget*>{m_incoming, m_note, m_absence}) {
        widget->setMinimumHeight(28);
    }
    m_note->setPlaceholderText(tr("What the next shift should know; no names of residents"));
    m_absence->setPlaceholderText(tr("Only where the outgoing shift cannot sign: why"));
    auto* form = new QFormLayout;
    form->setContentsMargins(12, 8, 12, 12);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    auto* out = new QHBoxLayout;
    out->setSpacing(8);
    out->addWidget(m_outgoing, 1);
    out->addWidget(m_outgoingPassword, 1);
    auto* in = new QHBoxLayout;
    in->setSpacing(8);
    in->addWidget(m_incoming, 1);
    in->addWidget(m_incomingPassword, 1);
    form->addRow(tr("Handed over by"), out);
    form->addRow(tr("Taken over by"), in);
    form->addRow(tr("Note"), m_note);
    form->addRow(tr("Absent"), m_absence);
    form->addRow(QString(), m_confirm);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_error);
    column->addWidget(m_head);
    column->addWidget(m_items, 1);
    column->addLayout(form);
    connect(again, &QPushButton::clicked, this, &HandoverTab::begin);
    connect(all, &QPushButton::clicked, this, &HandoverTab::markAllSeen);
    connect(m_confirm, &QPushButton::clicked, this, &HandoverTab::confirm);
    connect(m_items, &QTableWidget::cellDoubleClicked, this, [this](int row, int index) {
        if (index != RemarkColumn) {
            m_desk.navigation.openCase(m_items->item(row, NumberColumn)->text());
        }
    });
}

void HandoverTab::begin() {
    m_loading = true;
    m_bar->start();
    m_error->clear();
    onResult(this, m_desk.runtime.core().watch().current(), [this](const Result<std::optional<Shift>>& last) {
        const Instant now = m_desk.runtime.clock().now();
        const bool known = last.ok() && last->has_value();
        const Instant from = known ? (*last)->at : Instant{now.ms - firstWindowMs};
        const QString outgoing = known ? (*last)->sheet.incoming : QString();
        onResult(this,
                 m_desk.runtime.core().watch().sheet(from, now, m_desk.alarmRules, m_desk.session.actor()),
                 [this, outgoing](const Result<ShiftSheet>& sheet) {
                     m_loading = false;
                     m_bar->stop();
                     if (!sheet.ok()) {
                         m_error->showError(sheet.error());
                         return;
                     }
                     show(*sheet, outgoing);
                 });
    });
}

void HandoverTab::show(const ShiftSheet& sheet, const QString& outgoing) {
    m_sheet = sheet;
    m_sheet.outgoing = outgoing;
    m_outgoing->setText(outgoing.isEmpty() ? tr("nobody: this is the first watch")
                                           : m_desk.userName(outgoing));
    m_outgoingPassword->setEnabled(!outgoing.isEmpty());
    m_absence->setEnabled(!outgoing.isEmpty());
    m_incoming->clear();
    const Access& access = m_desk.runtime.core().access();
    for (const User& user : access.users()) {
        const bool may =
            access.check(user.name, QStringLiteral("watch.keep"), m_desk.runtime.core().rootArea()).ok();
        if (may && user.name != outgoing) {
            m_incoming->addItem(m_desk.userName(user.name), user.name);
        }
    }
    m_incoming->setCurrentIndex(std::max(0, m_incoming->findData(m_desk.session.user.name)));
    m_items->setRowCount(0);
    for (const QString& part : shiftParts()) {
        for (const ShiftItem& item : sheet.part(part)) {
            addRow(item);
        }
    }
    m_items->resizeColumnsToContents();
    m_items->setColumnWidth(MatterColumn, 260);
    m_items->setColumnWidth(PlaceColumn, 240);
    m_items->horizontalHeader()->setStretchLastSection(true);
    m_head->setSecondText(tr("%1 to %2 · %n matters", nullptr, m_items->rowCount())
                              .arg(CivilTime::fromInstant(sheet.from).toDisplay(),
                                   CivilTime::fromInstant(sheet.to).toDisplay()));
}

void HandoverTab::addRow(const ShiftItem& item) {
    const int row = m_items->rowCount();
    m_items->insertRow(row);
    auto* seen = new QTableWidgetItem;
    seen->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    seen->setCheckState(Qt::Unchecked);
    m_items->setItem(row, SeenColumn, seen);
    m_items->setItem(row, PartColumn, fixed(shiftPartTitle(item.part)));
    m_items->setItem(row, NumberColumn, fixed(item.number));
    m_items->setItem(row, MatterColumn, fixed(item.title));
    m_items->setItem(row, PlaceColumn, fixed(placeText(item)));
    m_items->setItem(row, DueColumn,
                     fixed(item.dueAt ? CivilTime::fromInstant(*item.dueAt).toDisplay() : QString()));
    m_items->setItem(row, RemarkColumn, new QTableWidgetItem(item.remark));
}

void HandoverTab::markAllSeen() {
    for (int row = 0; row < m_items->rowCount(); ++row) {
        m_items->item(row, SeenColumn)->setCheckState(Qt::Checked);
    }
}

ShiftSheet HandoverTab::filled() const {
    ShiftSheet sheet = m_sheet;
    QHash<QString, int> rowOf;
    for (int row = 0; row < m_items->rowCount(); ++row) {
        rowOf.insert(m_items->item(row, NumberColumn)->text(), row);
    }
    for (ShiftItem& item : sheet.items) {
        const int row = rowOf.value(item.number);
        item.seen = m_items->item(row, SeenColumn)->checkState() == Qt::Checked;
        item.remark = m_items->item(row, RemarkColumn)->text().trimmed();
    }
    sheet.incoming = m_incoming->currentData().toString();
    sheet.incomingName = m_desk.userName(sheet.incoming);
    sheet.outgoingName = m_desk.userName(sheet.outgoing);
    sheet.note = m_note->text().trimmed();
    sheet.absence = m_absence->text().trimmed();
    return sheet;
}

void HandoverTab::confirm() {
    if (m_loading) {
        return;
    }
    m_loading = true;
    m_bar->start();
    m_confirm->setEnabled(false);
    const HandOver request{filled(), m_outgoingPassword->text().toUtf8(),
                           m_incomingPassword->text().toUtf8()};
    m_outgoingPassword->clear();
    m_incomingPassword->clear();
    onResult(this, m_desk.runtime.core().watch().handOver(request, m_desk.session.actor()),
             [this](const Result<Shift>& shift) {
                 m_loading = false;
                 m_bar->stop();
                 m_confirm->setEnabled(true);
                 if (!shift.ok()) {
                     m_error->showError(shift.error());
                     return;
                 }
                 m_error->clear();
                 m_items->setRowCount(0);
                 m_note->clear();
                 m_absence->clear();
                 Q_EMIT handedOver(*shift);
             });
}

ShiftsTab::ShiftsTab(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_list(new QListWidget(this)),
      m_paper(new PaperPane(desk, this)),
      m_error(new ErrorStrip(desk.theme, this)),
      m_empty(new EmptyPane(this)) {
    setProperty("qzGround", QStringLiteral("base"));
    setAttribute(Qt::WA_StyledBackground);
    m_empty->setTexts(tr("No shift was handed over yet"),
                      tr("Each handover that both confirm stands here for good, as it was printed."));
    m_empty->hide();
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFixedWidth(280);
    m_list->setWordWrap(true);
    m_list->setAccessibleName(tr("Past shifts"));
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_error);
    right->addWidget(m_empty, 1);
    right->addWidget(m_paper, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addLayout(right, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &ShiftsTab::show);
}

void ShiftsTab::reload() {
    m_loading = true;
    onResult(this, m_desk.runtime.core().watch().shifts(500), [this](const Result<QList<Shift>>& shifts) {
        m_loading = false;
        if (!shifts.ok()) {
            m_error->showError(shifts.error());
            return;
        }
        m_shifts = *shifts;
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        for (const Shift& shift : std::as_const(m_shifts)) {
            m_list->addItem(QStringLiteral("%1\n%2 → %3")
                                .arg(CivilTime::fromInstant(shift.at).toDisplay(),
                                     shift.sheet.outgoing.isEmpty() ? tr("nobody") : shift.sheet.outgoingName,
                                     shift.sheet.incomingName));
        }
        m_empty->setVisible(m_shifts.isEmpty());
        m_list->setVisible(!m_shifts.isEmpty());
        m_paper->setVisible(!m_shifts.isEmpty());
        m_list->setCurrentRow(m_shifts.isEmpty() ? -1 : 0);
        show();
    });
}

void ShiftsTab::show() {
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_shifts.size()) {
        m_paper->clear();
        return;
    }
    const WatchPaperText text{m_desk.issuer(), CivilTime::fromInstant(m_desk.runtime.clock().now())};
    m_paper->show([shift = m_shifts.at(row), text] { return handoverPaper(shift.sheet, &shift, text); },
                  tr("Handover %1").arg(CivilTime::fromInstant(m_shifts.at(row).at).toDateString()),
                  {QStringLiteral("handover ") + CivilTime::fromInstant(m_shifts.at(row).at).toString(),
                   QStringLiteral("watch.keep")});
}

}  // namespace qz
