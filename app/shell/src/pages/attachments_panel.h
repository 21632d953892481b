// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>
#include <QPointer>
#include <QWidget>
#include <optional>

#include "attachment_preview.h"
#include "desk.h"

class QLabel;
class QPushButton;

namespace qz {

class EmptyPane;
class ErrorStrip;
class LoadingBar;

/// The files of a case: adding by button or by dropping, a copy, taking off with a reason; photos are shown,
/// nothing is run. A file is opened (and audited) when it is chosen, never by itself.
class AttachmentsPanel final : public QWidget {
    Q_OBJECT
public:
    AttachmentsPanel(Desk& desk, QWidget* parent);
    void showCase(const CaseDetail& detail);
    void addFiles(const QStringList& paths);
    void saveCopy(const AttachmentId& id, const QString& path);
    void remove(const AttachmentId& id, const QString& reason);
    [[nodiscard]] const QList<Attachment>& attachments() const { return m_attachments; }
    [[nodiscard]] QListWidget* list() const { return m_list; }
    [[nodiscard]] AttachmentPreview* preview() const { return m_preview; }
    /// What the photo in front proposes: where and when; empty where it says nothing.
    [[nodiscard]] QLabel* originText() const { return m_originText; }
    [[nodiscard]] QPushButton* usePlaceButton() const { return m_usePlace; }
    [[nodiscard]] ErrorStrip* errorStrip() const { return m_error; }
    [[nodiscard]] bool isBusy() const { return m_running > 0; }

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    void reload();
    void upload(const QString& number, const QStringList& paths);
    void fill();
    void showCount();
    void showCurrent();
    void showButtons();
    void showOrigin(const PhotoOrigin& origin);
    void usePlace();
    void chooseFiles();
    void chooseTarget();
    void askReason();
    void begin();
    void end();
    [[nodiscard]] bool mayChange() const;
    [[nodiscard]] const Attachment* current() const;
    [[nodiscard]] QListWidgetItem* makeItem(const Attachment& attachment) const;

    Desk& m_desk;
    QString m_number;
    QString m_kind;
    QString m_title;
    QList<Attachment> m_attachments;
    QListWidget* m_list;
    AttachmentPreview* m_preview;
    EmptyPane* m_empty;
    ErrorStrip* m_error;
    LoadingBar* m_bar;
    QPushButton* m_add;
    QPushButton* m_save;
    QPushButton* m_remove;
    QLabel* m_originText;
    QPushButton* m_usePlace;
    QWidget* m_body;
    QPointer<QWidget> m_dialog;
    QString m_placeStep;  ///< the step that sets the place of the case; empty: none is open now
    std::optional<GeoPoint> m_point;
    AttachmentId m_shown;  ///< what the preview shows or loads
    quint64 m_generation = 0;
    quint64 m_previewed = 0;
    int m_running = 0;
};

}  // namespace qz
