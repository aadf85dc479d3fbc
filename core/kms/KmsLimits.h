// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Limits of the KMS API: service model kms/2014-11-01 and
/// https://docs.aws.amazon.com/kms/latest/developerguide/limits.html
namespace keywright::kms_limits {

inline constexpr int maxDescriptionLength = 8192;   // characters
inline constexpr int maxTags = 50;                  // per key
inline constexpr int maxTagKeyLength = 128;         // characters, at least 1
inline constexpr int maxTagValueLength = 256;       // characters, may be empty
inline constexpr int maxPolicyBytes = 32768;        // quota, UTF-8 bytes
inline constexpr int maxPolicyShapeLength = 131072; // characters, the shape's own maximum
inline constexpr int maxAliasLength = 256;          // characters, with the prefix
inline constexpr int maxAliasesPerKey = 50;
inline constexpr int maxXksKeyIdLength = 128;
inline constexpr int maxCustomKeyStoreIdLength = 64;
inline constexpr int maxKeyIdLength = 2048;
inline constexpr int minPendingWindowDays = 7;
inline constexpr int maxPendingWindowDays = 30;
inline constexpr int defaultPendingWindowDays = 30;
inline constexpr int defaultRotationPeriodDays = 365;
inline constexpr int maxOnDemandRotations = 25; // per key; 10 until 2025
inline constexpr int importTokenValidHours = 24;
inline constexpr int maxImportValidDays = 365;
inline constexpr int maxKeysPerRegion = 100000;
inline constexpr int maxCustomKeyStores = 10;
inline constexpr int maxGrantsPerKey = 50000;
inline constexpr int maxConstraintPairs = 8;         // of each encryption context constraint
inline constexpr int maxConstraintValueLength = 384; // characters

} // namespace keywright::kms_limits
