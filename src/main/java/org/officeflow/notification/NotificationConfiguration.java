package org.officeflow.notification;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the sender of the outbox run at its interval. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class NotificationConfiguration {}
