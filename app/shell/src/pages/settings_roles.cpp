// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings_roles.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QSaveFile>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "beside.h"
#include "plain_button.h"
#include "qz/async.h"
#include "qz/ui/panes.h"
#include "settings_tabs.h"
#include "translations.h"

namespace qz {

namespace {

constexpr qint64 largestTable = 1024 * 1024;

}  // namespace

/// The rights of one role from one set to another.
class RolesTab::Change final : public QUndoCommand {
public:
    Change(RolesTab& tab, QString role, QStringList before, QStringList after)
        : m_tab(tab), m_role(std::move(role)), m_before(std::move(before)), m_after(std::move(after)) {}
    void undo() override { m_tab.set(m_role, m_before); }
    void redo() override { m_tab.set(m_role, m_after); }

private:
    RolesTab& m_tab;
    QString m_role;
    QStringList m_before;
    QStringList m_after;
};

RolesTab::RolesTab(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_error(new ErrorStrip(desk.theme, this)),
      m_head(new PaneTitle(tr("Who may do what"), this)),
      m_table(new PlainTable({}, this)),
      m_undo(plainButton(desk.theme, tr("Undo"), this, QStringLiteral("undo"))),
      m_redo(plainButton(desk.theme, tr("Redo"), this)),
      m_save(plainButton(desk.theme, tr("Save the changes"), this, QStringLiteral("check"))) {
    QFile file(desk.runtime.folders().resources + QStringLiteral("/data/permissions.json"));
    if (file.open(QIODevice::ReadOnly)) {
        const bool english = currentLanguage() == QLatin1String("en");
        const QJsonArray rights =
            QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("permissions")).toArray();
        for (const QJsonValue& right : rights) {
            m_rights.append({right[QLatin1String("id")].toString(),
                             right[QLatin1String(english ? "en" : "zh")].toString()});
        }
    }
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setAccessibleName(tr("Who may do what"));
    m_table->verticalHeader()->show();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    auto* in = plainButton(desk.theme, tr("Import…"), m_head, QStringLiteral("import"));
    auto* out = plainButton(desk.theme, tr("Export…"), m_head, QStringLiteral("export"));
    in->setEnabled(desk.session.may(QStringLiteral("admin.roles")));
    for (QPushButton* button :
         {m_undo, m_redo, static_cast<QPushButton*>(in), static_cast<QPushButton*>(out), m_save}) {
        m_head->addWidget(button);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_error);
    column->addWidget(m_table, 1);
    connect(m_table, &QTableWidget::itemChanged, this, &RolesTab::toggled);
    connect(m_undo, &QPushButton::clicked, &m_history, &QUndoStack::undo);
    connect(m_redo, &QPushButton::clicked, &m_history, &QUndoStack::redo);
    connect(m_save, &QPushButton::clicked, this, &RolesTab::save);
    connect(in, &QPushButton::clicked, this, &RolesTab::chooseImport);
    connect(out, &QPushButton::clicked, this, &RolesTab::chooseExport);
    connect(&m_history, &QUndoStack::indexChanged, this, &RolesTab::updateButtons);
    connect(&m_history, &QUndoStack::cleanChanged, this, &RolesTab::updateButtons);
}

bool RolesTab::has(const Role& role, const QString& right) {
    return std::any_of(role.permissions.begin(), role.permissions.end(), [&right](const QString& granted) {
        return granted == right || granted == QLatin1String("*") ||
               (granted.endsWith(QLatin1String(".*")) && right.startsWith(granted.chopped(1)));
    });
}

void RolesTab::reload() {
    if (!m_history.isClean()) {
        return;  // changes wait to be saved or taken back
    }
    m_history.clear();
    m_roles = m_desk.runtime.core().access().roles();
    fill();
    updateButtons();
}

void RolesTab::fill() {
    m_filling = true;
    QStringList titles;
    for (const Role& role : std::as_const(m_roles)) {
        titles.append(role.title);
    }
    m_table->setColumnCount(static_cast<int>(m_roles.size()));
    m_table->setHorizontalHeaderLabels(titles);
    m_table->setRowCount(static_cast<int>(m_rights.size()));
    QStringList rows;
    const bool writes = m_desk.session.may(QStringLiteral("admin.roles"));
    for (int row = 0; row < m_rights.size(); ++row) {
        rows.append(m_rights.at(row).title);
        for (int column = 0; column < m_roles.size(); ++column) {
            const Role& role = m_roles.at(column);
            // A right that comes from "*" or "grid.*" is taken away with that one only.
            const bool whole =
                has(role, m_rights.at(row).id) && !role.permissions.contains(m_rights.at(row).id);
            auto* item = new QTableWidgetItem;
            item->setCheckState(has(role, m_rights.at(row).id) ? Qt::Checked : Qt::Unchecked);
            item->setFlags(writes && !whole
                               ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                               : Qt::ItemIsSelectable);
            const QString name = QStringLiteral("%1 · %2").arg(role.title, m_rights.at(row).title);
            item->setToolTip(whole ? tr("%1 (from a right over all of its kind)").arg(name) : name);
            item->setData(Qt::AccessibleTextRole, name);
            m_table->setItem(row, column, item);
        }
    }
    m_table->setVerticalHeaderLabels(rows);
    m_table->resizeColumnsToContents();
    m_filling = false;
}

void RolesTab::toggled(QTableWidgetItem* item) {
    if (m_filling || item->column() >= m_roles.size() || item->row() >= m_rights.size()) {
        return;
    }
    const Role& role = m_roles.at(item->column());
    const QString right = m_rights.at(item->row()).id;
    QStringList after = role.permissions;
    after.removeAll(right);
    if (item->checkState() == Qt::Checked) {
        after.append(right);
    }
    if (after != role.permissions) {
        m_history.push(new Change(*this, role.id, role.permissions, after));
    }
}

void RolesTab::set(const QString& id, const QStringList& rights) {
    for (Role& role : m_roles) {
        if (role.id == id) {
            role.permissions = rights;
        }
    }
    fill();
}

void RolesTab::updateButtons() {
    m_undo->setEnabled(m_history.canUndo());
    m_redo->setEnabled(m_history.canRedo());
    m_save->setEnabled(!m_history.isClean());
    m_head->setSecondText(m_history.isClean() ? tr("as saved") : tr("changed, not saved yet"));
}

void RolesTab::save() {
    ++m_running;
    m_error->clear();
    m_save->setEnabled(false);
    onResult(this, RoleOffice(m_desk.runtime.core()).change(m_roles, m_desk.session.actor()),
             [this](const Status& status) {
                 --m_running;
                 if (!status.ok()) {
                     m_error->showError(status.error());
                     updateButtons();
                     return;
                 }
                 m_history.setClean();
                 reload();
             });
}

void RolesTab::take(const QList<Role>& roles) {
    m_history.beginMacro(tr("Import"));
    for (const Role& role : roles) {
        const auto known = std::find_if(m_roles.begin(), m_roles.end(),
                                        [&role](const Role& each) { return each.id == role.id; });
        if (known == m_roles.end()) {
            m_roles.append({role.id, role.title, {}});
            m_history.push(new Change(*this, role.id, {}, role.permissions));
        } else if (known->permissions != role.permissions) {
            m_history.push(new Change(*this, role.id, known->permissions, role.permissions));
        }
    }
    m_history.endMacro();
}

void RolesTab::chooseImport() {
    auto* dialog = new QFileDialog(this, tr("Import roles"), QDir::homePath(), tr("JSON (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        QFile file(path);
        const bool opened = file.open(QIODevice::ReadOnly) && file.size() <= largestTable;
        const Result<QList<Role>> roles =
            opened ? RoleOffice::fromJson(file.readAll())
                   : Result<QList<Role>>(makeError(
                         ErrorCode::Io, tr("%1 cannot be read.").arg(QDir::toNativeSeparators(path))));
        if (!roles.ok()) {
            m_error->showError(roles.error());
            return;
        }
        take(*roles);
    });
    dialog->open();
}

void RolesTab::chooseExport() {
    auto* dialog = new QFileDialog(this, tr("Export roles"), QDir::homePath(), tr("JSON (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(QStringLiteral("roles.json"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        QSaveFile file(path);
        const QByteArray bytes = RoleOffice::toJson(m_roles);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush() ||
            !file.commit()) {
            m_error->showError(makeError(
                ErrorCode::Io,
                tr("%1 cannot be written: %2").arg(QDir::toNativeSeparators(path), file.errorString())));
        }
    });
    dialog->open();
}

}  // namespace qz
