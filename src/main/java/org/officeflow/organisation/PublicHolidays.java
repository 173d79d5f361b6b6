package org.officeflow.organisation;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The public holidays of a country, or of a region of it. */
final class PublicHolidays {

    private final HolidayManager country;
    private final String[] region;
    private final Map<Integer, Set<LocalDate>> ofYear = new ConcurrentHashMap<>();

    private PublicHolidays(HolidayManager country, List<String> region) {
        this.country = country;
        this.region = region.toArray(String[]::new);
    }

    /**
     * The holidays of this place; none if it is not known.
     *
     * @param place country code such as {@code nl}, or with a region {@code de-by}
     */
    static Optional<PublicHolidays> of(String place) {
        var parts = List.of(place.toLowerCase(Locale.ROOT).split("-", -1));
        var code = parts.get(0);
        if (HolidayManager.getSupportedCalendarCodes().stream().noneMatch(code::equalsIgnoreCase)) {
            return Optional.empty();
        }
        var country = HolidayManager.getInstance(ManagerParameters.create(code));
        var region = parts.subList(1, parts.size());
        var within = Optional.of(country.getCalendarHierarchy());
        for (var part : region) {
            within = within.flatMap(wider -> regionOf(wider, part));
        }
        return within.map(found -> new PublicHolidays(country, region));
    }

    boolean contain(LocalDate day) {
        return ofYear.computeIfAbsent(day.getYear(), this::in).contains(day);
    }

    private Set<LocalDate> in(int year) {
        return country.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, region).stream()
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<CalendarHierarchy> regionOf(CalendarHierarchy place, String code) {
        return place.getChildren().entrySet().stream()
                .filter(region -> region.getKey().equalsIgnoreCase(code))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
