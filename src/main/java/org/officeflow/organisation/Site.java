package org.officeflow.organisation;

import java.time.ZoneId;

/**
 * Where somebody works: a building of the office, or the place whose calendar counts for whoever works from home.
 *
 * @param key short name, for example {@code amsterdam}
 * @param name what people call it
 * @param country whose public holidays count, {@code nl}, or with a region {@code de-by}
 * @param zone its time zone
 */
public record Site(String key, String name, String country, ZoneId zone) {}
