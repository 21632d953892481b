// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings_organisation.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

#include "plain_button.h"
#include "question_dialog.h"
#include "qz/async.h"
#include "qz/host/file_runs.h"
#include "qz/ui/form_view.h"
#include "qz/ui/panes.h"
#include "settings_tables.h"

namespace qz {

namespace {

enum Column { NameColumn, CodeColumn, KindColumn, AreaColumn, PhoneColumn, ValidColumn, ColumnCount };
constexpr int unitRole = Qt::UserRole;
constexpr int postRole = Qt::UserRole + 1;

QString validText(const QDate& from, const QDate& to) {
    if (!from.isValid() && !to.isValid()) {
        return {};
    }
    return from.toString(Qt::ISODate) + QStringLiteral(" – ") + to.toString(Qt::ISODate);
}

}  // namespace

OrganisationTab::OrganisationTab(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_head(new PaneTitle(tr("Organisation"), this)),
      m_search(new QLineEdit(this)),
      m_all(new QCheckBox(tr("Former names and ended ones too"), this)),
      m_new(plainButton(desk.theme, tr("New unit…"), this, QStringLiteral("plus"))),
      m_change(plainButton(desk.theme, tr("Correct…"), this, QStringLiteral("edit"))),
      m_renew(plainButton(desk.theme, tr("New version…"), this)),
      m_merge(plainButton(desk.theme, tr("Merge…"), this)),
      m_end(plainButton(desk.theme, tr("End…"), this)),
      m_post(plainButton(desk.theme, tr("New post…"), this)),
      m_appoint(plainButton(desk.theme, tr("Appoint…"), this)),
      m_import(plainButton(desk.theme, tr("Import…"), this, QStringLiteral("import"))),
      m_export(plainButton(desk.theme, tr("Export…"), this, QStringLiteral("export"))),
      m_error(new ErrorStrip(desk.theme, this)),
      m_bar(new LoadingBar(desk.theme, this)),
      m_tree(new QTreeWidget(this)) {
    m_tree->setColumnCount(ColumnCount);
    m_tree->setHeaderLabels({tr("Name"), tr("Code"), tr("Kind"), tr("Area"), tr("Telephone"), tr("Valid")});
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setAccessibleName(tr("Units, posts and their staff"));
    m_tree->header()->setFont(textFont(TextRole::CaptionStrong));
    m_tree->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_search->setPlaceholderText(tr("Search units, posts, names"));
    m_search->setAccessibleName(tr("Search units, posts, names"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumHeight(28);
    m_search->setMaximumWidth(260);
    for (QPushButton* button : {m_new, m_renew, m_merge, m_change, m_end, m_post, m_appoint}) {
        m_head->addWidget(button);
    }
    m_renew->setToolTip(
        tr("Renamed, moved, of another kind from a day on; what it was stays for the days before"));
    m_merge->setToolTip(tr("Another unit does what this one did from a day on"));
    m_change->setToolTip(tr("What was typed wrong; leaves no version"));
    auto* line = new QHBoxLayout;
    line->setContentsMargins(12, 6, 12, 6);
    line->addWidget(m_search, 1);
    line->addWidget(m_all);
    line->addStretch(1);
    line->addWidget(m_import);
    line->addWidget(m_export);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_bar);
    column->addWidget(m_error);
    column->addLayout(line);
    column->addWidget(m_tree, 1);
    connect(m_search, &QLineEdit::textChanged, this, &OrganisationTab::filter);
    connect(m_all, &QCheckBox::toggled, this, &OrganisationTab::fill);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &OrganisationTab::updateButtons);
    connect(m_new, &QPushButton::clicked, this, [this] { openUnit(UnitForm::New); });
    connect(m_change, &QPushButton::clicked, this, [this] { openUnit(UnitForm::Correct); });
    connect(m_renew, &QPushButton::clicked, this, [this] { openUnit(UnitForm::Renew); });
    connect(m_merge, &QPushButton::clicked, this, &OrganisationTab::openMerger);
    connect(m_export, &QPushButton::clicked, this, &OrganisationTab::chooseExport);
    connect(m_end, &QPushButton::clicked, this, &OrganisationTab::askEnd);
    connect(m_post, &QPushButton::clicked, this, [this] { openVersion(QStringLiteral("core.posts")); });
    connect(m_appoint, &QPushButton::clicked, this,
            [this] { openVersion(QStringLiteral("core.post_staff")); });
    connect(m_import, &QPushButton::clicked, this, [this] {
        m_desk.navigation.openPage(QStringLiteral("import"),
                                   {{QStringLiteral("kind"), QStringLiteral("units")}});
    });
}

void OrganisationTab::reload() {
    ++m_running;
    m_bar->start();
    const auto read = [](ReadTx& from) -> Result<Shown> {
        Shown shown;
        QZ_ASSIGN(shown.units, UnitOffice::entriesIn(from));
        QZ_ASSIGN(shown.posts, ReferenceOffice::storedIn(from, QStringLiteral("core.posts")));
        QZ_ASSIGN(shown.staff, ReferenceOffice::storedIn(from, QStringLiteral("core.post_staff")));
        return shown;
    };
    onResult(this, m_desk.runtime.core().store().read(read), [this](const Result<Shown>& shown) {
        --m_running;
        m_bar->stop();
        if (!shown.ok()) {
            m_error->showError(shown.error());
            return;
        }
        m_error->clear();
        m_shown = *shown;
        fill();
    });
}

void OrganisationTab::addPosts(QTreeWidgetItem* item, const QString& unit, QDate day) {
    for (const ReferenceVersion& post : m_shown.posts) {
        if (post.values.value(QStringLiteral("unit")) != unit || (!post.covers(day) && !m_all->isChecked())) {
            continue;
        }
        const QString code = post.values.value(QStringLiteral("code"));
        QStringList holders;
        for (const ReferenceVersion& each : m_shown.staff) {
            if (each.values.value(QStringLiteral("post")) == code && each.covers(day)) {
                holders.append(m_desk.userName(each.values.value(QStringLiteral("user"))));
            }
        }
        auto* row = new QTreeWidgetItem(item);
        const QString name = post.values.value(QStringLiteral("name"));
        row->setText(NameColumn, holders.isEmpty() ? tr("%1 (vacant)").arg(name)
                                                   : QStringLiteral("%1: %2").arg(
                                                         name, holders.join(QStringLiteral(", "))));
        row->setText(CodeColumn, code);
        row->setText(KindColumn, tr("Post"));
        row->setText(PhoneColumn, post.values.value(QStringLiteral("phone")));
        row->setText(ValidColumn, validText(post.from, post.to));
        row->setIcon(NameColumn, m_desk.theme.icon(QStringLiteral("user")));
        row->setData(NameColumn, unitRole, unit);
        row->setData(NameColumn, postRole, code);
    }
}

void OrganisationTab::addUnit(QTreeWidgetItem* item, const UnitEntry& entry, QDate day) {
    const UnitVersion& now = entry.on(day);
    const Area* area = m_desk.runtime.core().areas().tree()->find(now.unit.area);
    const QDate last = &now == &entry ? entry.to : now.to;
    item->setText(NameColumn, now.unit.name);
    if (!entry.successor.isEmpty()) {
        const std::optional<Unit> taker = m_desk.runtime.core().directory().unit(entry.successor);
        item->setText(NameColumn, tr("%1 (to %2)").arg(now.unit.name, taker ? taker->name : entry.successor));
    }
    item->setText(CodeColumn, entry.unit.code);
    item->setText(KindColumn, choiceTitle(now.unit.kind));
    item->setText(AreaColumn, area == nullptr ? now.unit.area.toString() : area->name);
    item->setText(PhoneColumn, now.unit.phone);
    item->setText(ValidColumn, validText(now.from, last));
    item->setToolTip(NameColumn, now.source);
    item->setIcon(NameColumn, m_desk.theme.icon(QStringLiteral("people")));
    item->setData(NameColumn, unitRole, entry.unit.code);
}

/// What the unit was, where that is asked for; what it will be, always.
void OrganisationTab::addVersions(QTreeWidgetItem* item, const UnitEntry& entry, QDate day) {
    const UnitVersion* now = &entry.on(day);
    for (qsizetype i = entry.earlier.size(); i >= 0; --i) {
        const UnitVersion& version = i == entry.earlier.size() ? entry : entry.earlier.at(i);
        const bool coming = version.from.isValid() && version.from > day;
        if (&version == now || (!coming && !m_all->isChecked())) {
            continue;
        }
        auto* row = new QTreeWidgetItem(item);
        row->setText(NameColumn,
                     coming ? tr("From %1: %2").arg(version.from.toString(Qt::ISODate), version.unit.name)
                            : tr("Formerly: %1").arg(version.unit.name));
        row->setText(CodeColumn, entry.unit.code);
        row->setText(KindColumn, choiceTitle(version.unit.kind));
        const Area* area = m_desk.runtime.core().areas().tree()->find(version.unit.area);
        row->setText(AreaColumn, area == nullptr ? version.unit.area.toString() : area->name);
        row->setText(PhoneColumn, version.unit.phone);
        row->setText(ValidColumn, validText(version.from, version.to));
        row->setToolTip(NameColumn, version.source);
        row->setIcon(NameColumn, m_desk.theme.icon(QStringLiteral("clock")));
        row->setData(NameColumn, unitRole, entry.unit.code);
    }
}

void OrganisationTab::fill() {
    const QString before = currentUnit() == nullptr ? QString() : currentUnit()->unit.code;
    const QDate day = CivilTime::fromInstant(m_desk.runtime.clock().now()).date;
    m_tree->clear();
    QHash<QString, QTreeWidgetItem*> items;
    for (const UnitEntry& entry : std::as_const(m_shown.units)) {
        if (!entry.isInForce(day) && !m_all->isChecked()) {
            continue;
        }
        auto* item = new QTreeWidgetItem;
        addUnit(item, entry, day);
        addVersions(item, entry, day);
        items.insert(entry.unit.code, item);
        addPosts(item, entry.unit.code, day);
    }
    for (const UnitEntry& entry : std::as_const(m_shown.units)) {
        QTreeWidgetItem* item = items.value(entry.unit.code, nullptr);
        if (item == nullptr) {
            continue;
        }
        QTreeWidgetItem* above = items.value(entry.on(day).parent, nullptr);
        if (above != nullptr) {
            above->addChild(item);
        } else {
            m_tree->addTopLevelItem(item);
        }
    }
    m_tree->expandAll();
    for (int column = 0; column < ColumnCount; ++column) {
        m_tree->resizeColumnToContents(column);
    }
    m_head->setSecondText(tr("%n units", nullptr, static_cast<int>(items.size())));
    m_tree->setCurrentItem(items.value(before, m_tree->topLevelItem(0)));
    filter(m_search->text());
    updateButtons();
}

/// A row stays with its way up; the rest is hidden.
void OrganisationTab::filter(const QString& text) {
    const QString wanted = text.trimmed();
    for (QTreeWidgetItemIterator it(m_tree); *it != nullptr; ++it) {
        (*it)->setHidden(!wanted.isEmpty());
    }
    for (QTreeWidgetItemIterator it(m_tree); *it != nullptr && !wanted.isEmpty(); ++it) {
        const bool found = (*it)->text(NameColumn).contains(wanted, Qt::CaseInsensitive) ||
                           (*it)->text(CodeColumn).contains(wanted, Qt::CaseInsensitive);
        for (QTreeWidgetItem* row = found ? *it : nullptr; row != nullptr; row = row->parent()) {
            row->setHidden(false);
        }
    }
}

const UnitEntry* OrganisationTab::currentUnit() const {
    const QTreeWidgetItem* item = m_tree->currentItem();
    const QString code = item == nullptr ? QString() : item->data(NameColumn, unitRole).toString();
    for (const UnitEntry& entry : m_shown.units) {
        if (entry.unit.code == code) {
            return &entry;
        }
    }
    return nullptr;
}

QString OrganisationTab::currentPost() const {
    const QTreeWidgetItem* item = m_tree->currentItem();
    return item == nullptr ? QString() : item->data(NameColumn, postRole).toString();
}

void OrganisationTab::updateButtons() {
    const bool may = m_desk.session.may(QStringLiteral("admin.directory"));
    const bool unit = currentUnit() != nullptr;
    m_new->setEnabled(may);
    m_change->setEnabled(may && unit && currentPost().isEmpty());
    m_end->setEnabled(may && unit && currentPost().isEmpty());
    m_renew->setEnabled(m_end->isEnabled());
    m_merge->setEnabled(m_end->isEnabled());
    m_export->setEnabled(m_desk.session.may(QStringLiteral("export.run")));
    m_post->setEnabled(may && unit);
    m_appoint->setEnabled(may && !currentPost().isEmpty());
    m_import->setEnabled(m_desk.session.may(QStringLiteral("import.run")));
}

void OrganisationTab::openUnit(UnitForm form) {
    const UnitEntry* unit = currentUnit();
    if (unit == nullptr && form != UnitForm::New) {
        return;
    }
    FieldMap values = form == UnitForm::New ? FieldMap() : UnitOffice::valuesOf(*unit);
    FormDialog::Text text{tr("New unit"), {}};
    if (form == UnitForm::New && unit != nullptr) {
        values.insert(QStringLiteral("parent"), unit->unit.code);
        values.insert(QStringLiteral("area"), unit->unit.area.toString());
    } else if (form == UnitForm::Correct) {
        text = {
            tr("Correct · %1").arg(unit->unit.name),
            tr("For what was typed wrong. A unit that is renamed or moved gets a new version, so that old "
               "cases and papers keep its former name.")};
    } else if (form == UnitForm::Renew) {
        text = {tr("New version · %1").arg(unit->unit.name),
                tr("From its first day on the unit is as it stands here. Cases and papers of the days before "
                   "keep what it was.")};
        values.remove(QStringLiteral("valid_from"));
        values.remove(QStringLiteral("source"));
    }
    const auto store = [this, form](const FieldMap& given) -> QFuture<Status> {
        const Result<UnitEntry> entry = UnitOffice::entryOf(given);
        if (!entry.ok()) {
            return readyFuture(Status(entry.error()));
        }
        UnitOffice office(m_desk.runtime.core());
        return form == UnitForm::Renew ? office.renew(*entry, m_desk.session.actor())
                                       : office.put(*entry, m_desk.session.actor());
    };
    auto* dialog = new FormDialog(m_desk, text, UnitOffice::fields(), values, store, this);
    connect(dialog, &FormDialog::stored, this, &OrganisationTab::reload);
    dialog->open();
}

void OrganisationTab::openMerger() {
    const UnitEntry* unit = currentUnit();
    if (unit == nullptr) {
        return;
    }
    const auto store = [this, code = unit->unit.code](const FieldMap& given) {
        return UnitOffice(m_desk.runtime.core())
            .merge(code, given.value(QStringLiteral("into")),
                   QDate::fromString(given.value(QStringLiteral("valid_from")).left(10), Qt::ISODate),
                   given.value(QStringLiteral("source")), m_desk.session.actor());
    };
    auto* dialog = new FormDialog(
        m_desk,
        {tr("Merge · %1").arg(unit->unit.name),
         tr("It works until the day before; what stands below it stands below the other unit then. Open "
            "cases stay with it until they are transferred.")},
        UnitOffice::mergerFields(), {}, store, this);
    connect(dialog, &FormDialog::stored, this, &OrganisationTab::reload);
    dialog->open();
}

void OrganisationTab::chooseExport() {
    auto* dialog = new QFileDialog(this, tr("Export the units"), QDir::homePath(),
                                   QStringLiteral("Excel (*.xlsx);;CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("xlsx"));
    dialog->selectFile(tr("Units") + QStringLiteral(".xlsx"));
    connect(dialog, &QFileDialog::fileSelected, this, &OrganisationTab::exportTo);
    dialog->open();
}

void OrganisationTab::exportTo(const QString& path) {
    const auto work = [runtime = &m_desk.runtime, path,
                       actor = m_desk.session.actor()](JobControl& job) -> Status {
        CaseQuery query;
        query.kind = QStringLiteral("units");
        QZ_TRY(runExport(*runtime, query.kind, query, path, actor, job));
        return {};
    };
    ++m_running;
    onResult(this, m_desk.runtime.jobs().start(tr("Export of the units"), work),
             [this](const Status& written) {
                 --m_running;
                 if (!written.ok()) {
                     m_error->showError(written.error());
                 }
             });
}

void OrganisationTab::openVersion(const QString& id) {
    const ReferenceTable* table = m_desk.runtime.references().find(id);
    const UnitEntry* unit = currentUnit();
    if (table == nullptr || unit == nullptr) {
        return;
    }
    const FieldMap values = id == QLatin1String("core.posts")
                                ? FieldMap{{QStringLiteral("unit"), unit->unit.code}}
                                : FieldMap{{QStringLiteral("post"), currentPost()}};
    FormDialog* dialog = newVersionDialog(m_desk, *table, values, this);
    connect(dialog, &FormDialog::stored, this, &OrganisationTab::reload);
    dialog->open();
}

void OrganisationTab::askEnd() {
    const UnitEntry* unit = currentUnit();
    if (unit == nullptr) {
        return;
    }
    const QString today = CivilTime::fromInstant(m_desk.runtime.clock().now()).date.toString(Qt::ISODate);
    const auto done = [this, code = unit->unit.code](const QStringList& texts) {
        ++m_running;
        onResult(
            this,
            UnitOffice(m_desk.runtime.core())
                .end(code, QDate::fromString(texts.at(0).trimmed(), Qt::ISODate), m_desk.session.actor()),
            [this](const Status& ended) {
                --m_running;
                if (!ended.ok()) {
                    m_error->showError(ended.error());
                    return;
                }
                reload();
            });
    };
    (new QuestionDialog(tr("End of “%1”").arg(unit->unit.name), tr("End"),
                        {{tr("Last day"), today, false, {}}}, done, this))
        ->open();
}

}  // namespace qz
