// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QStringList>
#include <memory>

#include "qz/result.h"

namespace qz {

/// One page as the scanner saw it.
struct ScannedPage {
    QImage image;       ///< upright where a code told which way is up
    QStringList codes;  ///< texts of the QR codes on it, ours and others'
};

/// A file of a scanner: PDF, TIFF (several pages), JPEG or PNG, known by its content, not by its name.
/// Nothing of it is trusted: sizes are bounded before anything is unpacked. One thread at a time.
class ScanFile {
public:
    static constexpr qint64 kMostBytes = qint64{200} * 1024 * 1024;
    static constexpr int kMostPages = 500;

    /// Io where it cannot be read; Invalid for an empty, too large, locked or damaged file or one with too
    /// many pages; Unsupported for anything that is no scan.
    [[nodiscard]] static Result<ScanFile> open(const QString& path);
    ~ScanFile();
    ScanFile(ScanFile&& other) noexcept;
    ScanFile& operator=(ScanFile&& other) noexcept;

    [[nodiscard]] int pages() const;
    [[nodiscard]] const QString& sha256() const;  ///< hex, of the file
    /// Page `index` from 0 with the codes on it; 0.1 to 1 s each. Invalid where it cannot be unpacked.
    [[nodiscard]] Result<ScannedPage> page(int index);
    /// Only its picture.
    [[nodiscard]] Result<QImage> picture(int index);

private:
    struct Private;
    explicit ScanFile(std::unique_ptr<Private> parts);
    std::unique_ptr<Private> d;
};

/// Looks for codes; turns the page by quarters until the first one stands upright.
[[nodiscard]] ScannedPage readCodes(const QImage& image);

/// The page as it is kept: JPEG in colour (seals are red).
[[nodiscard]] QByteArray pageBytes(const QImage& image);

/// The pages of a PDF as pictures of `dpi`, as they were printed.
[[nodiscard]] Result<QList<QImage>> pdfPictures(const QByteArray& pdf, int dpi);

}  // namespace qz
