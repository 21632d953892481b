// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>

#include "qz/print/docx_pages.h"
#include "qz/print/docx_template.h"
#include "qz/print/docx_writer.h"
#include "qz_test.h"

/// Papers as they were looked at: words in tests/data/mediation/papers, pages as pictures beside them.
/// QIZONG_UPDATE_GOLDEN=1 writes both anew; look at them before they are kept.
namespace qz::mediation::test {

inline constexpr int kDotsPerInch = 72;
inline constexpr int kGreys = 8;            ///< few levels: small files, and faces may be hinted otherwise
inline constexpr int kLevels = 80;          ///< a dot is off when it differs by more
inline constexpr double kShareOff = 0.002;  ///< of all dots of the page

inline QString goldenFile(const QString& name) {
    return QStringLiteral(QZ_TEST_DATA "/mediation/papers/") + name;
}

/// The page at 72 dpi in eight greys.
inline QImage pagePicture(const PrintedPages& pages, int page) {
    QImage image((pages.paperPt() * kDotsPerInch / 72.0).toSize(), QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(kDotsPerInch / 72.0, kDotsPerInch / 72.0);
    paintPage(painter, pages, page);
    painter.end();
    for (int y = 0; y < image.height(); ++y) {
        uchar* line = image.scanLine(y);
        for (int x = 0; x < image.width(); ++x) {
            line[x] = static_cast<uchar>((line[x] * (kGreys - 1) + 127) / 255 * 255 / (kGreys - 1));
        }
    }
    return image;
}

/// Empty: as it was looked at.
inline QString pictureDiffers(const QString& name, const PrintedPages& pages) {
    const bool update = qEnvironmentVariableIsSet("QIZONG_UPDATE_GOLDEN");
    for (int page = 0; page < pages.count(); ++page) {
        const QString path = goldenFile(QStringLiteral("%1-%2.png").arg(name).arg(page + 1));
        const QImage now = pagePicture(pages, page);
        if (update) {
            if (!now.save(path, "PNG", 0)) {
                return path + QStringLiteral(" cannot be written");
            }
            continue;
        }
        const QImage kept = QImage(path).convertToFormat(QImage::Format_Grayscale8);
        if (kept.size() != now.size()) {
            return path + QStringLiteral(": no picture of this size");
        }
        int off = 0;
        for (int y = 0; y < now.height(); ++y) {
            for (int x = 0; x < now.width(); ++x) {
                off += std::abs(now.constScanLine(y)[x] - kept.constScanLine(y)[x]) > kLevels ? 1 : 0;
            }
        }
        if (off > kShareOff * now.width() * now.height()) {
            const QDir folder(QStringLiteral(QZ_BINARY_DIR "/golden_differs"));
            folder.mkpath(QStringLiteral("."));
            now.save(folder.filePath(QStringLiteral("%1-%2.png").arg(name).arg(page + 1)));
            return QStringLiteral("%1: %2 dots differ; see %3").arg(path).arg(off).arg(folder.path());
        }
    }
    const QString next = goldenFile(QStringLiteral("%1-%2.png").arg(name).arg(pages.count() + 1));
    return QFile::exists(next) ? next + QStringLiteral(": the paper had one page more") : QString();
}

inline QString wordsDiffer(const QString& name, const QString& words) {
    const QByteArray now = words.toUtf8() + '\n';
    QFile file(goldenFile(name + QStringLiteral(".txt")));
    if (qEnvironmentVariableIsSet("QIZONG_UPDATE_GOLDEN")) {
        return file.open(QIODevice::WriteOnly) && file.write(now) == now.size() ? QString() : file.fileName();
    }
    return file.open(QIODevice::ReadOnly) && file.readAll() == now
               ? QString()
               : file.fileName() + QLatin1Char('\n') + QString::fromUtf8(now);
}

/// Words and pictures of a paper; empty: as they were looked at.
inline QString paperDiffers(const QString& name, const QByteArray& docx) {
    const Result<PrintedPages> pages = docxPages(docx);
    if (!pages.ok()) {
        return name + QLatin1Char(' ') + pages.error().message;
    }
    const QString words = wordsDiffer(name, docxText(docx).valueOr(QString()));
    return words.isEmpty() ? pictureDiffers(name, *pages) : words;
}

/// The same for a paper that the program sets without a template.
inline QString paperDiffers(const QString& name, const PaperDocument& paper) {
    const QString words = wordsDiffer(name, paperText(paper));
    return words.isEmpty() ? pictureDiffers(name, layout(paper)) : words;
}

}  // namespace qz::mediation::test
