package org.officeflow.organisation;

import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the office is open, {@code officeflow.calendar}.
 *
 * @param country whose public holidays count: {@code nl}, or with a region {@code de-by}
 * @param opens clock time at which the office opens
 * @param closes clock time at which the office closes
 * @param zone the office's time zone
 */
@ConfigurationProperties("officeflow.calendar")
record CalendarSettings(
        @DefaultValue("nl") String country,
        @DefaultValue("08:30") LocalTime opens,
        @DefaultValue("17:00") LocalTime closes,
        @DefaultValue("Europe/Amsterdam") ZoneId zone) {

    CalendarSettings {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("officeflow.calendar: the office opens at " + opens + " and closes at "
                    + closes + "; it has to open before it closes.");
        }
    }

    /** The same opening hours in another country, on its own clock. */
    CalendarSettings at(String otherCountry, ZoneId otherZone) {
        return new CalendarSettings(otherCountry, opens, closes, otherZone);
    }
}
