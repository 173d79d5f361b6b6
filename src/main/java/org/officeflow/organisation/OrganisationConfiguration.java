package org.officeflow.organisation;

import org.officeflow.organisation.importing.ImportSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the room's settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CalendarSettings.class, ImportSettings.class})
class OrganisationConfiguration {}
