package org.officeflow.learning;

import org.jspecify.annotations.Nullable;

/**
 * One version of a rule of the house that people acknowledge.
 *
 * @param version the higher, the newer; the newest counts
 * @param text what it says, where that is short; there is a text or a link
 * @param link address where it can be read
 * @param changes what is new in this version
 * @param days working days to acknowledge it in
 */
public record Policy(
        String key,
        int version,
        String title,
        @Nullable String text,
        @Nullable String link,
        @Nullable String changes,
        Audience audience,
        int days) {}
