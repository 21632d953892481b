// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QStackedWidget>
#include <QTimeZone>
#include <QVBoxLayout>

#include "plain_button.h"
#include "qz/async.h"
#include "qz/ui/panes.h"
#include "qz/watch/watch_papers.h"
#include "settings_tabs.h"
#include "watch_tabs.h"

namespace qz {

namespace {

constexpr int longestText = 150;  // characters, for the leaders' group
constexpr int eveningMinute = 17 * 60 + 30;

enum Output { SheetOutput, BriefOutput, TextOutput, BackfillOutput, CallOutput };

/// Civil time in an editor that knows no zones.
QDateTime shown(Instant at) {
    const CivilTime civil = CivilTime::fromInstant(at);
    return {civil.date, QTime(civil.minute / 60, civil.minute % 60), QTimeZone::utc()};
}

Instant instantOf(const QDateTimeEdit* edit) {
    return CivilTime{edit->date(), edit->time().hour() * 60 + edit->time().minute()}.toInstant();
}

QDateTimeEdit* timeEdit(const QString& name, QWidget* parent) {
    auto* edit = new QDateTimeEdit(parent);
    edit->setTimeSpec(Qt::UTC);
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    edit->setCalendarPopup(true);
    edit->setAccessibleName(name);
    edit->setMinimumHeight(28);
    return edit;
}

QString csvField(const QString& text) {
    QString quoted = text;
    quoted.replace(QLatin1Char('"'), QLatin1String("\"\""));
    // A cell that begins like a formula is read as text.
    const bool formula = !quoted.isEmpty() && QStringLiteral("=+-@").contains(quoted.at(0));
    return QStringLiteral("\"%1%2\"").arg(formula ? QStringLiteral("'") : QString(), quoted);
}

}  // namespace

MorningTab::MorningTab(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_from(timeEdit(tr("From"), this)),
      m_to(timeEdit(tr("To"), this)),
      m_outputs(new QListWidget(this)),
      m_stack(new QStackedWidget(this)),
      m_paper(new PaperPane(desk, this)),
      m_textPane(new QWidget(this)),
      m_text(new QPlainTextEdit(this)),
      m_length(new QLabel(this)),
      m_table(new PlainTable({tr("Number"), tr("Matter"), tr("Unit"), tr("On duty"), tr("Due"), tr("State")},
                             this)),
      m_save(plainButton(desk.theme, tr("Save as CSV…"), this, QStringLiteral("export"))),
      m_error(new ErrorStrip(desk.theme, this)),
      m_bar(new LoadingBar(desk.theme, this)) {
    setProperty("qzGround", QStringLiteral("base"));
    setAttribute(Qt::WA_StyledBackground);
    m_outputs->addItems({tr("Handover sheet"), tr("A4 brief"), tr("Text for the leaders' group"),
                         tr("Back-fill list"), tr("Still to call")});
    m_outputs->setFrameShape(QFrame::NoFrame);
    m_outputs->setAccessibleName(tr("What the night is made into"));
    m_outputs->setCurrentRow(SheetOutput);
    auto* again = plainButton(desk.theme, tr("Make again"), this, QStringLiteral("sync"));
    auto* form = new QFormLayout;
    form->setContentsMargins(12, 12, 12, 4);
    form->addRow(tr("From"), m_from);
    form->addRow(tr("To"), m_to);
    form->addRow(QString(), again);
    auto* left = new QWidget(this);
    left->setFixedWidth(260);
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->addLayout(form);
    leftColumn->addWidget(m_outputs, 1);
    auto* copy = plainButton(desk.theme, tr("Copy"), m_textPane, QStringLiteral("copy"));
    auto* textRow = new QHBoxLayout;
    textRow->addWidget(m_length, 1);
    textRow->addWidget(copy);
    auto* textColumn = new QVBoxLayout(m_textPane);
    textColumn->setContentsMargins(16, 12, 16, 12);
    textColumn->addWidget(m_text);
    textColumn->addLayout(textRow);
    textColumn->addStretch(1);
    m_text->setMaximumHeight(160);
    m_text->setAccessibleName(tr("Text for the leaders' group"));
    m_length->setProperty("qzText", QStringLiteral("second"));
    auto* list = new QWidget(this);
    auto* listColumn = new QVBoxLayout(list);
    listColumn->setContentsMargins(0, 0, 0, 0);
    listColumn->setSpacing(0);
    auto* listHead = new QHBoxLayout;
    listHead->setContentsMargins(8, 6, 8, 6);
    listHead->addStretch(1);
    listHead->addWidget(m_save);
    listColumn->addLayout(listHead);
    listColumn->addWidget(m_table, 1);
    m_stack->addWidget(m_paper);
    m_stack->addWidget(m_textPane);
    m_stack->addWidget(list);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_bar);
    right->addWidget(m_error);
    right->addWidget(m_stack, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(left);
    row->addLayout(right, 1);
    connect(again, &QPushButton::clicked, this, &MorningTab::make);
    connect(m_outputs, &QListWidget::currentRowChanged, this, &MorningTab::show);
    connect(copy, &QPushButton::clicked, this, &MorningTab::copyText);
    connect(m_save, &QPushButton::clicked, this, &MorningTab::chooseBackfill);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        const auto used = static_cast<int>(m_text->toPlainText().size());
        m_length->setText(tr("%1 of %2 characters").arg(used).arg(longestText));
    });
    connect(m_table, &QTableWidget::cellDoubleClicked, this,
            [this](int index) { m_desk.navigation.openCase(m_table->item(index, 0)->text()); });
}

void MorningTab::begin() {
    const Instant now = m_desk.runtime.clock().now();
    m_to->setDateTime(shown(now));
    m_loading = true;
    onResult(
        this, m_desk.runtime.core().watch().current(), [this, now](const Result<std::optional<Shift>>& last) {
            m_loading = false;
            const QDate yesterday = CivilTime::fromInstant(now).date.addDays(-1);
            const bool known = last.ok() && last->has_value();
            m_from->setDateTime(shown(known ? (*last)->at : CivilTime{yesterday, eveningMinute}.toInstant()));
            make();
        });
}

void MorningTab::make() {
    const quint64 generation = ++m_generation;
    m_loading = true;
    m_bar->start();
    onResult(this,
             m_desk.runtime.core().watch().sheet(instantOf(m_from), instantOf(m_to), m_desk.alarmRules,
                                                 m_desk.session.actor()),
             [this, generation](const Result<ShiftSheet>& sheet) {
                 if (generation != m_generation) {
                     return;
                 }
                 m_loading = false;
                 m_bar->stop();
                 if (!sheet.ok()) {
                     m_error->showError(sheet.error());
                     return;
                 }
                 m_error->clear();
                 m_sheet = *sheet;
                 m_sheet->outgoing = m_desk.session.user.name;
                 m_sheet->outgoingName = m_desk.userName(m_sheet->outgoing);
                 m_text->setPlainText(leadersText(*m_sheet, longestText));
                 show();
             });
}

void MorningTab::show() {
    if (!m_sheet) {
        return;
    }
    const int output = m_outputs->currentRow();
    const WatchPaperText text{m_desk.issuer(), CivilTime::fromInstant(m_desk.runtime.clock().now())};
    const QString name =
        QStringLiteral("%1 %2").arg(m_outputs->currentItem()->text(), text.printedAt.toDateString());
    const auto office = [&text](const char* sheet) {
        return OfficePaper{QStringLiteral("%1 %2").arg(QLatin1String(sheet), text.printedAt.toString()),
                           QStringLiteral("watch.keep")};
    };
    m_stack->setCurrentIndex(output == TextOutput ? 1 : output == BackfillOutput ? 2 : 0);
    m_save->setVisible(output == BackfillOutput);
    if (output == SheetOutput) {
        m_paper->show([sheet = *m_sheet, text] { return handoverPaper(sheet, nullptr, text); }, name,
                      office("handover"));
    } else if (output == BriefOutput) {
        m_paper->show([sheet = *m_sheet, text] { return morningBrief(sheet, text); }, name,
                      office("morning_brief"));
    } else if (output == CallOutput) {
        m_paper->show([sheet = *m_sheet, text] { return callList(sheet, text); }, name, office("call_list"));
    } else if (output == BackfillOutput) {
        showItems(m_sheet->backfill, true);
    }
}

void MorningTab::showItems(const QList<ShiftItem>& items, bool backfill) {
    m_table->setHorizontalHeaderLabels({tr("Number"),
                                        backfill ? tr("Number of the other system") : tr("Matter"),
                                        tr("Unit"), tr("Source"), tr("Due"), tr("State")});
    m_table->setRowCount(0);
    for (const ShiftItem& item : items) {
        m_table->addRow(
            {item.number, item.title, item.unit, item.place.isEmpty() ? QString() : choiceTitle(item.place),
             item.dueAt ? CivilTime::fromInstant(*item.dueAt).toDisplay() : QString(), item.remark});
    }
    m_table->fitColumns(1);
}

void MorningTab::copyText() { QGuiApplication::clipboard()->setText(m_text->toPlainText()); }

void MorningTab::chooseBackfill() {
    auto* dialog = new QFileDialog(this, tr("Save the back-fill list"), QDir::homePath(), tr("CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &MorningTab::writeBackfill);
    dialog->open();
}

void MorningTab::writeBackfill(const QString& path) {
    if (!m_sheet) {
        return;
    }
    QString csv = QString(QChar(0xfeff)) + QStringLiteral("source,external_id,number,state,unit\r\n");
    for (const ShiftItem& item : m_sheet->backfill) {
        QStringList cells;
        for (const QString& text : {item.place, item.title, item.number, item.remark, item.unit}) {
            cells.append(csvField(text));
        }
        csv += cells.join(QLatin1Char(',')) + QStringLiteral("\r\n");
    }
    onResult(
        this,
        m_desk.runtime.jobs().start(
            tr("Saving %1").arg(QFileInfo(path).fileName()),
            [path, bytes = csv.toUtf8()](JobControl&) -> Status {
                QSaveFile file(path);
                if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
                    return makeError(ErrorCode::Io,
                                     tr("%1 cannot be written: %2").arg(path, file.errorString()));
                }
                return {};
            }),
        [this](const Status& saved) {
            if (!saved.ok()) {
                m_error->showError(saved.error());
            }
        });
}

}  // namespace qz
