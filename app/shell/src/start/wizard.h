// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

#include "qz/area_code.h"
#include "start_panel.h"

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;

namespace qz {

/// What a new store is made from.
struct NewStore {
    QString folder;
    AreaCode area;
    QString areaName;
    QString organisation;
    QString user;
    QString displayName;
    QString password;
};

/// The form of a new store.
class NewStorePage final : public StartPanel {
    Q_OBJECT
public:
    explicit NewStorePage(const Theme& theme, QWidget* parent = nullptr);
    void setFolder(const QString& folder);
    [[nodiscard]] QLineEdit* field(const QString& name) const;  ///< by object name, for tests

Q_SIGNALS:
    void submitted(const qz::NewStore& store);
    void back();

private:
    void submit();
    QLineEdit* addField(const QString& name, const QString& title, const QString& hint);
    void chooseFolder();
};

/// The recovery key, shown once: its parts, print, save, and the word that they are kept.
class RecoveryPage final : public StartPanel {
    Q_OBJECT
public:
    explicit RecoveryPage(const Theme& theme, QWidget* parent = nullptr);
    void setParts(const QStringList& parts, const QString& storeName);
    [[nodiscard]] QCheckBox* confirmation() const { return m_kept; }
    [[nodiscard]] QPushButton* goOnButton() const { return m_goOn; }

Q_SIGNALS:
    void confirmed();

private:
    [[nodiscard]] QString heading() const;
    [[nodiscard]] QString partText(int part) const;
    [[nodiscard]] QString paper() const;
    void print();
    void save();
    QStringList m_parts;
    QString m_storeName;
    QPlainTextEdit* m_text;
    QCheckBox* m_kept;
    QPushButton* m_goOn;
};

/// Work in progress before there is a window: what, how far, cancel.
class ProgressPage final : public StartPanel {
    Q_OBJECT
public:
    explicit ProgressPage(const Theme& theme, QWidget* parent = nullptr);
    void setProgress(const QString& what, qint64 done, qint64 total);

Q_SIGNALS:
    void cancelled();

private:
    QProgressBar* m_bar;
    QLabel* m_what;
};

/// First start: open the demo, make a new store, restore a backup, or open another folder.
class WelcomePage final : public StartPanel {
    Q_OBJECT
public:
    explicit WelcomePage(const Theme& theme, QWidget* parent = nullptr);

Q_SIGNALS:
    void demoChosen(const QString& scale);  ///< DemoRequest::scale
    void newStoreChosen();
    void restoreChosen(const QString& file);
    void folderChosen(const QString& folder);

private:
    void addChoice(const QString& icon, const QString& title, const QString& text, std::function<void()> run);
    void chooseBackup();
    void chooseFolder();
};

}  // namespace qz
