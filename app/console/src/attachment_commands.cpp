// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include "command.h"

namespace qz {
namespace {

QJsonObject jsonAttachment(const Attachment& attachment) {
    return {{QStringLiteral("id"), attachment.id.uuid.toString()},
            {QStringLiteral("name"), attachment.name},
            {QStringLiteral("media_type"), attachment.mediaType},
            {QStringLiteral("size"), attachment.size},
            {QStringLiteral("sha256"), attachment.sha256},
            {QStringLiteral("added_at"), jsonTime(attachment.addedAt)},
            {QStringLiteral("added_by"), attachment.addedBy},
            {QStringLiteral("note"), attachment.purpose}};
}

Result<QJsonValue> attach(Call& call) {
    QZ_ASSIGN(const Attachment attachment,
              call.runtime->core()
                  .attachments()
                  .add(call.line.at(0), call.line.at(1),
                       call.line.value(QStringLiteral("note")).value_or(QString()), call.actor)
                  .result());
    return QJsonValue(jsonAttachment(attachment));
}

/// A path in the folder that no file has yet: "photo.jpg", "photo (2).jpg"…
QString freePath(const QDir& folder, const QString& name) {
    const QString clean = safeFileName(name);
    const QFileInfo parts(clean);
    QString path = folder.filePath(clean);
    for (int n = 2; QFileInfo::exists(path) || QFileInfo(path).isSymLink(); ++n) {
        const QString ending = parts.suffix().isEmpty() ? QString() : QStringLiteral(".") + parts.suffix();
        path = folder.filePath(QStringLiteral("%1 (%2)%3").arg(parts.completeBaseName()).arg(n).arg(ending));
    }
    return path;
}

Result<QJsonValue> attachments(Call& call) {
    AttachmentStore& store = call.runtime->core().attachments();
    QZ_ASSIGN(const QList<Attachment> all, store.list(call.line.at(0), call.actor).result());
    const std::optional<QString> out = call.line.value(QStringLiteral("out"));
    if (out && !QDir().mkpath(*out)) {
        return makeError(
            ErrorCode::Io,
            QCoreApplication::translate("qz::Console", "The folder %1 cannot be made.").arg(*out), {},
            QStringLiteral("--out"));
    }
    QJsonArray rows;
    for (const Attachment& attachment : all) {
        QJsonObject row = jsonAttachment(attachment);
        if (out) {
            QZ_TRY(call.job.progress(rows.size(), all.size(), attachment.name));
            const QString path = freePath(QDir(*out), attachment.name);
            QZ_TRY(store.copyTo(attachment.id, path, call.actor).result());
            row.insert(QStringLiteral("file"), path);
        }
        rows.append(row);
    }
    return QJsonValue(rows);
}

Result<QJsonValue> detach(Call& call) {
    const std::optional<QString> reason = call.line.value(QStringLiteral("reason"));
    if (!reason) {
        return usageError(QCoreApplication::translate("qz::Console", "detach needs --reason TEXT."));
    }
    QZ_ASSIGN(const Uuid id, Uuid::parse(call.line.at(0)));
    QZ_TRY(call.runtime->core().attachments().remove(AttachmentId{id}, *reason, call.actor).result());
    return QJsonValue(QJsonObject{{QStringLiteral("id"), id.toString()}, {QStringLiteral("removed"), true}});
}

}  // namespace

QList<BuiltIn> attachmentCommands() {
    return {
        {QStringLiteral("attach"),
         QStringLiteral("attach NUMBER FILE [--note TEXT]"),
         QT_TRANSLATE_NOOP("qz::Console", "Adds a file to a case; the original stays where it is."),
         QStringLiteral("attach WG26-000001 photo.jpg --note \"before repair\""),
         Needs::Writing,
         {{QStringLiteral("note")}, {}, 2, 2, false},
         attach},
        {QStringLiteral("attachments"),
         QStringLiteral("attachments NUMBER [--out DIR]"),
         QT_TRANSLATE_NOOP("qz::Console",
                           "Lists the attachments of a case; with --out copies all of them to a folder."),
         QStringLiteral("attachments WG26-000001 --out photos"),
         Needs::Auditing,
         {{QStringLiteral("out")}, {}, 1, 1, false},
         attachments},
        {QStringLiteral("detach"),
         QStringLiteral("detach ID --reason TEXT"),
         QT_TRANSLATE_NOOP("qz::Console", "Takes an attachment off its case."),
         QStringLiteral("detach 0199a3c2-… --reason \"wrong case\""),
         Needs::Writing,
         {{QStringLiteral("reason")}, {}, 1, 1, false},
         detach},
    };
}

}  // namespace qz
