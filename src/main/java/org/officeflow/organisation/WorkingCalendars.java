package org.officeflow.organisation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The working time of every site: the office's opening hours on the site's own clock, without the holidays of its country. */
@Component
public class WorkingCalendars {

    private final CalendarSettings settings;
    private final WorkingCalendar office;
    private final Sites sites;
    private final Map<CalendarSettings, WorkingCalendar> calendars = new ConcurrentHashMap<>();

    WorkingCalendars(CalendarSettings settings, WorkingCalendar office, Sites sites) {
        this.settings = settings;
        this.office = office;
        this.sites = sites;
    }

    /**
     * The calendar that counts for whoever works at this site.
     *
     * @param site key of a site; with none, or one that nobody knows, the office's own calendar counts
     */
    public WorkingCalendar of(@Nullable String site) {
        return site == null ? office : sites.find(site).map(this::at).orElse(office);
    }

    private WorkingCalendar at(Site site) {
        return calendars.computeIfAbsent(settings.at(site.country(), site.zone()), WorkingCalendar::new);
    }
}
