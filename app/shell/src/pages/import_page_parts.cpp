// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableWidget>
#include <QVBoxLayout>

#include "fill_table.h"
#include "import_page.h"
#include "plain_button.h"
#include "qz/ui/panes.h"

namespace qz {

ImportPage::ImportPage(Desk& desk, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_path(new QLineEdit(this)),
      m_kind(new QComboBox(this)),
      m_encoding(new QComboBox(this)),
      m_sheet(new QComboBox(this)),
      m_crs(new QComboBox(this)),
      m_policy(new QComboBox(this)),
      m_saved(new QComboBox(this)),
      m_mapping(new ImportMapping(desk.theme, this)),
      m_found(new QWidget(this)),
      m_rowsPane(new QWidget(this)),
      m_rows(readTable(this)),
      m_empty(new EmptyPane(this)),
      m_result(new QWidget(this)),
      m_resultText(new QLabel(this)),
      m_rejected(readTable(this)),
      m_error(new ErrorStrip(desk.theme, this)),
      m_bar(new LoadingBar(desk.theme, this)),
      m_choose(new QAction(desk.theme.icon(QStringLiteral("import")), tr("Choose a file…"), this)),
      m_try(new QAction(desk.theme.icon(QStringLiteral("check")), tr("Try without saving"), this)),
      m_run(new QAction(desk.theme.icon(QStringLiteral("database")), tr("Import"), this)),
      m_waiting(new QAction(desk.theme.icon(QStringLiteral("inbox")), tr("Waiting files"), this)),
      m_log(new QAction(desk.theme.icon(QStringLiteral("list")), tr("Earlier imports"), this)) {
    setAcceptDrops(true);
    m_choose->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_O));
    m_run->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_run->setProperty("primary", true);
    m_run->setProperty("qzIcon", QStringLiteral("database"));
    auto* left = new QWidget(this);
    buildOptions(left);
    auto* right = new QWidget(this);
    buildRight(right);
    auto* split = new SplitPane(Qt::Horizontal, this);
    split->addWidget(left);
    split->addWidget(right);
    split->setStretchFactor(1, 1);
    split->setSizes({330, 950});
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(split);
    connect(m_empty, &EmptyPane::activated, this, &ImportPage::chooseFile);
    connect(m_choose, &QAction::triggered, this, &ImportPage::chooseFile);
    connect(m_try, &QAction::triggered, this, [this] { run(true); });
    connect(m_run, &QAction::triggered, this, [this] { run(false); });
    connect(m_waiting, &QAction::triggered, this,
            [this] { m_desk.navigation.openPage(QStringLiteral("inbox")); });
    connect(m_log, &QAction::triggered, this,
            [this] { m_desk.navigation.openPage(QStringLiteral("imports")); });
    connect(m_mapping, &ImportMapping::changed, this, [this] {
        m_map = m_mapping->map();
        preview();
    });
    listSavedMappings({});
    enable();
}

QFormLayout* ImportPage::buildForm() {
    m_path->setReadOnly(true);
    m_path->setPlaceholderText(tr("no file"));
    for (const ImportKind* each : m_desk.runtime.imports().all()) {
        if (each->permission.isEmpty() || m_desk.session.may(each->permission)) {
            m_kind->addItem(each->title, each->name);
        }
    }
    m_encoding->addItem(tr("as found"), QStringLiteral("auto"));
    for (const QString& name :
         {QStringLiteral("utf-8"), QStringLiteral("gb18030"), QStringLiteral("utf-16")}) {
        m_encoding->addItem(name.toUpper(), name);
    }
    m_sheet->addItem(tr("the first"), QString());
    for (const Crs crs : {Crs::Cgcs2000, Crs::Wgs84, Crs::Gcj02, Crs::Bd09}) {
        m_crs->addItem(crsName(crs).toUpper(), static_cast<int>(crs));
    }
    m_crs->setToolTip(tr("The coordinate system of the file, unless the file itself says it."));
    m_policy->addItem(tr("follow, unless edited here"), knownRowsName(KnownRows::Update));
    m_policy->addItem(tr("leave as they are"), knownRowsName(KnownRows::Skip));
    m_policy->addItem(tr("ask about every difference"), knownRowsName(KnownRows::Ask));
    m_policy->setToolTip(tr("Rows are known again by the number of the other system."));
    auto* form = new QFormLayout;
    form->setContentsMargins(12, 12, 12, 12);
    form->setVerticalSpacing(8);
    form->setHorizontalSpacing(14);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const QList<std::pair<QString, QWidget*>> rows{
        {tr("File"), m_path},    {tr("What it holds"), m_kind}, {tr("Encoding"), m_encoding},
        {tr("Sheet"), m_sheet},  {tr("Coordinates"), m_crs},    {tr("Known rows"), m_policy},
        {tr("Mapping"), m_saved}};
    for (const auto& [label, widget] : rows) {
        widget->setMinimumHeight(28);
        widget->setAccessibleName(label);
        form->addRow(label, widget);
    }
    for (QComboBox* box : {m_kind, m_encoding, m_sheet, m_crs, m_policy, m_saved}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    }
    return form;
}

void ImportPage::buildOptions(QWidget* left) {
    left->setProperty("qzGround", QStringLiteral("base"));
    left->setAttribute(Qt::WA_StyledBackground);
    left->setMinimumWidth(300);
    QFormLayout* form = buildForm();
    m_keep = plainButton(m_desk.theme, tr("Keep mapping…"), left);
    m_forget = plainButton(m_desk.theme, tr("Delete"), left);
    m_forget->setAccessibleName(tr("Delete the kept mapping"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_keep);
    buttons->addWidget(m_forget);
    buttons->addStretch(1);
    form->addRow(QString(), buttons);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new PaneTitle(tr("File"), left));
    column->addLayout(form);
    column->addStretch(1);
    connect(m_kind, qOverload<int>(&QComboBox::currentIndexChanged), this, [this] {
        m_map.reset();
        listSavedMappings({});
        preview();
    });
    for (QComboBox* box : {m_encoding, m_crs}) {
        connect(box, qOverload<int>(&QComboBox::currentIndexChanged), this, &ImportPage::preview);
    }
    connect(m_sheet, qOverload<int>(&QComboBox::currentIndexChanged), this, [this] {
        m_map.reset();  // another sheet has other columns
        preview();
    });
    connect(m_saved, qOverload<int>(&QComboBox::currentIndexChanged), this, [this] {
        const QString name = m_saved->currentData().toString();
        m_forget->setEnabled(!name.isEmpty());
        m_map = name.isEmpty() ? std::nullopt
                               : std::optional<QJsonObject>(savedMappings().value(name).toObject());
        preview();
    });
    connect(m_keep, &QPushButton::clicked, this, &ImportPage::askMappingName);
    connect(m_forget, &QPushButton::clicked, this, &ImportPage::deleteMapping);
}

void ImportPage::buildResult() {
    auto* result = new QVBoxLayout(m_result);
    result->setContentsMargins(0, 0, 0, 0);
    result->setSpacing(0);
    auto* head = new PaneTitle(tr("Result"), m_result);
    m_compare = plainButton(m_desk.theme, tr("Differences…"), head);
    m_undo = plainButton(m_desk.theme, tr("Take back…"), head, QStringLiteral("undo"));
    m_saveRejected = plainButton(m_desk.theme, tr("Save rejected rows…"), head);
    for (KeyButton* button : {m_compare, m_undo, m_saveRejected}) {
        head->addWidget(button);
    }
    connect(m_saveRejected, &QPushButton::clicked, this, &ImportPage::saveRejected);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        m_desk.navigation.openPage(QStringLiteral("imports"), {{QStringLiteral("undo"), m_summary->id}});
    });
    connect(m_compare, &QPushButton::clicked, this,
            [this] { m_desk.navigation.openPage(QStringLiteral("differences")); });
    result->addWidget(head);
    m_resultText->setContentsMargins(12, 8, 12, 8);
    m_resultText->setWordWrap(true);
    m_resultText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    result->addWidget(m_resultText);
    result->addWidget(m_rejected, 1);
}

void ImportPage::buildRight(QWidget* right) {
    auto* found = new QVBoxLayout(m_found);
    found->setContentsMargins(0, 0, 0, 0);
    found->setSpacing(0);
    auto* heads = new PaneTitle(tr("Columns and fields"), m_found);
    heads->setSecondText(tr("* must be filled"));
    found->addWidget(heads);
    found->addWidget(m_mapping, 3);
    auto* rows = new QVBoxLayout(m_rowsPane);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(new PaneTitle(tr("First rows"), m_rowsPane));
    rows->addWidget(m_rows, 1);
    found->addWidget(m_rowsPane, 2);
    buildResult();
    m_rows->setAccessibleName(tr("First rows of the file"));
    m_rejected->setAccessibleName(tr("Rejected rows"));
    m_empty->setTexts(tr("No file yet"),
                      tr("Choose a table (csv, xlsx, xls, json) or a map (geojson), or drop it here. Nothing "
                         "is saved before "
                         "you press Import."),
                      tr("Choose a file…"));
    m_found->hide();
    m_result->hide();
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_error);
    auto* split = new SplitPane(Qt::Vertical, right);
    auto* upper = new QWidget(split);
    auto* upperColumn = new QVBoxLayout(upper);
    upperColumn->setContentsMargins(0, 0, 0, 0);
    upperColumn->addWidget(m_empty, 1);
    upperColumn->addWidget(m_found, 1);
    split->addWidget(upper);
    split->addWidget(m_result);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    column->addWidget(split, 1);
}

void ImportPage::showResult(const ImportSummary& summary, bool dryRun) {
    m_summary = summary;
    QStringList lines{dryRun ? tr("A trial: nothing was saved. Of all rows (%1) new would be: %2, changed: "
                                  "%3, there already: %4, rejected: %5.")
                                   .arg(summary.rows)
                                   .arg(summary.imported)
                                   .arg(summary.updated)
                                   .arg(summary.skipped)
                                   .arg(summary.rejectedCount)
                             : tr("Of all rows (%1) new: %2, changed: %3, there already: %4, rejected: %5.")
                                   .arg(summary.rows)
                                   .arg(summary.imported)
                                   .arg(summary.updated)
                                   .arg(summary.skipped)
                                   .arg(summary.rejectedCount)};
    if (summary.differences > 0) {
        lines.append(
            tr("%n rows say otherwise than somebody here did; these fields stay and wait for a decision.",
               nullptr, int(summary.differences)));
    }
    lines += summary.notes;
    m_resultText->setText(lines.join(QLatin1Char('\n')));
    QList<QStringList> rows;
    constexpr qsizetype shownRejected = 500;
    for (const RejectedRow& row : summary.rejected.first(std::min(shownRejected, summary.rejected.size()))) {
        rows.append({QString::number(row.row), row.column, row.reason});
    }
    fillTable(m_rejected, {tr("Row"), tr("Column"), tr("Reason")}, rows);
    m_rejected->horizontalHeader()->setStretchLastSection(true);
    m_rejected->setVisible(!rows.isEmpty());
    m_saveRejected->setVisible(!rows.isEmpty() && !dryRun && !summary.id.isEmpty());
    m_undo->setVisible(!dryRun && !summary.id.isEmpty() && summary.imported + summary.updated > 0);
    m_compare->setVisible(!dryRun && summary.differences > 0);
    m_rowsPane->hide();  // the result needs the room
    m_result->show();
}

}  // namespace qz
