/* Printed from the services' own descriptions by npm run api. */
export interface paths {
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notices of my posts as server-sent events; Last-Event-ID goes on after a break */
        get: operations["gateway.getApiV1Events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hazard types and the factors of major hazards */
        get: operations["hazards.getCatalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed since `after`, for phones; without it all there is to keep
         * @description A record that is `gone` has left the areas of the asker. What was written in the last seconds comes with the next page.
         */
        get: operations["hazards.getChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/hazards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hazards, the newest first */
        get: operations["hazards.getHazards"];
        put?: never;
        /** Report a hazard */
        post: operations["hazards.postHazards"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/hazards/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many hazards there are */
        get: operations["hazards.getHazardsCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/hazards/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A hazard, its history and what you may do to it now */
        get: operations["hazards.getHazardsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/hazards/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take custody over */
        post: operations["hazards.postHazardsIdAcknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/hazards/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm it, judge its severity and take custody */
        post: operations["hazards.postHazardsIdConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/hazards/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dismiss it: no hazard */
        post: operations["hazards.postHazardsIdDismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/hazards/{id}/fix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell that it was put right on the spot */
        post: operations["hazards.postHazardsIdFix"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/hazards/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what to a hazard, the oldest first */
        get: operations["hazards.getHazardsIdHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/hazards/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge a duplicate into the earlier report */
        post: operations["hazards.postHazardsIdMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/hazards/{id}/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offer custody to another post */
        post: operations["hazards.postHazardsIdOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/hazards/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Plan the rectification */
        post: operations["hazards.postHazardsIdPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/hazards/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse custody */
        post: operations["hazards.postHazardsIdRefuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/hazards/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reject the rectification */
        post: operations["hazards.postHazardsIdReject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/hazards/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reopen a closed hazard */
        post: operations["hazards.postHazardsIdReopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/hazards/{id}/reporter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the phone of a public reporter in clear; who reads is recorded */
        get: operations["hazards.getHazardsIdReporter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/hazards/{id}/resume-clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume the clock */
        post: operations["hazards.postHazardsIdResume-clock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/hazards/{id}/stop-clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop the clock */
        post: operations["hazards.postHazardsIdStop-clock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/hazards/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit the rectification */
        post: operations["hazards.postHazardsIdSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/hazards/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verify the rectification and close */
        post: operations["hazards.postHazardsIdVerify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/public/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report a hazard; the answer is the code under which it is followed
         * @description Public: anybody may report a fire hazard, without a login
         */
        post: operations["hazards.postPublicReports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/public/reports/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far a report has come
         * @description Public: who reported a hazard without a login follows it by the code he was given
         */
        get: operations["hazards.getPublicReportsCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A month: hazards reported, by status and severity, and what may be handed over now */
        get: operations["hazards.getSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Transfer documents, the newest first */
        get: operations["hazards.getTransfers"];
        put?: never;
        /** Hand hazards over in one document (汇总移交) */
        post: operations["hazards.postTransfers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/transfers/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many transfer documents there are */
        get: operations["hazards.getTransfersCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/transfers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A transfer document, what became of each hazard in it and what you may answer now */
        get: operations["hazards.getTransfersId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/transfers/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take hazards of the document over */
        post: operations["hazards.postTransfersIdAcknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/transfers/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse hazards of the document */
        post: operations["hazards.postTransfersIdRefuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed since `after`, for phones; without it all there is to keep
         * @description A record that is `gone` has left the areas of the asker. What was written in the last seconds comes with the next page.
         */
        get: operations["inspections.getChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/checklists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The checklists in force */
        get: operations["inspections.getChecklists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/checklists/{code}/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A checklist as it was in one version */
        get: operations["inspections.getChecklistsCodeVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What must be inspected, the most urgent first */
        get: operations["inspections.getDuties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/duties/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many */
        get: operations["inspections.getDutiesCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/duties/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One duty */
        get: operations["inspections.getDutiesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/duties/{id}/excuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It could not be done, and why */
        post: operations["inspections.postDutiesIdExcuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/inspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Visits, the newest first */
        get: operations["inspections.getInspections"];
        put?: never;
        /** File a visit with its answers and findings; each finding becomes a hazard */
        post: operations["inspections.postInspections"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/inspections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One visit */
        get: operations["inspections.getInspectionsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/public/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask which parts of a photo for a public report are wanted
         * @description Public: whoever reports a hazard without a login sends its photos first; nothing can be read here
         */
        post: operations["media.postPublicUploads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/public/uploads/{hash}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that all parts of a photo for a public report are sent
         * @description Public: whoever reports a hazard without a login sends its photos first; nothing can be read here
         */
        post: operations["media.postPublicUploadsHashComplete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/records/{kind}/{id}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The photos a record names, and which of them have arrived */
        get: operations["media.getRecordsKindIdPhotos"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/records/{kind}/{id}/photos/{hash}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A photo of a record */
        get: operations["media.getRecordsKindIdPhotosHash"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/records/{kind}/{id}/photos/{hash}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A photo of a record, at most 320 pixels wide and high */
        get: operations["media.getRecordsKindIdPhotosHashThumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask which parts of a photo are wanted, and where to put them */
        post: operations["media.postUploads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/uploads/{hash}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that all parts of a photo are sent */
        post: operations["media.postUploadsHashComplete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed since `after`, for phones; without it all there is to keep
         * @description A record that is `gone` has left the areas of the asker. What was written in the last seconds comes with the next page.
         */
        get: operations["notifications.getChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What my posts and I were told, newest first */
        get: operations["notifications.getInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/inbox/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I have read everything told up to an instant */
        post: operations["notifications.postInboxRead-all"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/inbox/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many I have not read */
        get: operations["notifications.getInboxUnread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/inbox/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I have read it */
        post: operations["notifications.postInboxIdRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register an area */
        post: operations["org.postAreas"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/areas/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports of area files */
        get: operations["org.getAreasImports"];
        put?: never;
        /**
         * Take over an area file: registers, renames, moves, closes, merges and splits
         * @description CSV with code, name, level, parent and optionally successors (codes separated by blanks: the area closes, the first inherits). UTF-8 or GB 18030. The work goes on after the answer; the same file again changes nothing. With dryRun=true it says what would change, and nothing happens.
         */
        post: operations["org.postAreasImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/areas/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How an import is getting on, and the rows left out */
        get: operations["org.getAreasImportsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/areas/loading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether areas are being taken over now, so that lists of them are not complete yet */
        get: operations["org.getAreasLoading"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/areas/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Areas whose name, pinyin, pinyin initials or code begins with the text; the higher ones first */
        get: operations["org.getAreasSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/areas/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One area with the names above it, as it is or as it was on a day */
        get: operations["org.getAreasCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/areas/{code}/children": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What lies directly in an area */
        get: operations["org.getAreasCodeChildren"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/areas/{code}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close an area
         * @description What is open in it moves to the first successor; without one it must contain nothing open.
         */
        post: operations["org.postAreasCodeClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/areas/{code}/grids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Divide a village into grids, each with a person who answers for it
         * @description Codes are given in the order of the list. Who is named gets the post of the grid’s worker.
         */
        post: operations["org.postAreasCodeGrids"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/areas/{code}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what */
        get: operations["org.getAreasCodeHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/areas/{code}/lineage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where an area lies, what it was called, what it came from and what became of it */
        get: operations["org.getAreasCodeLineage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/areas/{code}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge an area into another: it closes, all that lies in it moves there */
        post: operations["org.postAreasCodeMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/areas/{code}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put an area, with all that lies in it, into another
         * @description The answer comes when the area has moved; what lies below follows within seconds.
         */
        post: operations["org.postAreasCodeMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/areas/{code}/rename": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give an area another name or level */
        post: operations["org.postAreasCodeRename"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/areas/{code}/responsible": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Name who answers for an area, or nobody (null) */
        put: operations["org.putAreasCodeResponsible"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/areas/{code}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Split an area into new ones: it closes, what lies in it goes where told, the rest to the first part */
        post: operations["org.postAreasCodeSplit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who holds which post */
        get: operations["org.getAssignments"];
        put?: never;
        /**
         * Assign a post: at an area, or through a police station or fire department
         * @description Name either area or body. Nobody assigns to himself.
         */
        post: operations["org.postAssignments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/assignments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One assignment */
        get: operations["org.getAssignmentsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/assignments/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a post: at once, or with a last day */
        post: operations["org.postAssignmentsIdEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/bodies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bodies: those that serve an area, or those seated in one’s own areas */
        get: operations["org.getBodies"];
        put?: never;
        /**
         * Found a police station or a fire department
         * @description Who manages its seat manages it; it may serve other areas than that.
         */
        post: operations["org.postBodies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/bodies/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One body */
        get: operations["org.getBodiesCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/bodies/{code}/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The areas a body serves from now on */
        put: operations["org.putBodiesCodeAreas"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/bodies/{code}/dissolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dissolve a body: the posts held through it end */
        post: operations["org.postBodiesCodeDissolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed since `after`, for phones; without it all there is to keep
         * @description A record that is `gone` has left the areas of the asker. What was written in the last seconds comes with the next page.
         */
        get: operations["org.getChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/grids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Grids, of an area or of all one may see; those nobody answers for */
        get: operations["org.getGrids"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/grids/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many grids there are, and how many nobody answers for */
        get: operations["org.getGridsFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/grids/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Divide many villages into grids from a file
         * @description CSV with village, name, responsible (a username), or 村, 网格, 负责人. Grids that are there under their names stay. The work goes on after the answer; the same file again changes nothing.
         */
        post: operations["org.postGridsImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/grids/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How an import is getting on, and the rows left out */
        get: operations["org.getGridsImportsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who I am, which posts I hold and what each of them allows */
        get: operations["org.getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What people and areas named in a record are called
         * @description Those nobody knows are left out. A name is all that is told of either.
         */
        get: operations["org.getNames"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People whose name, pinyin, initials or username begins so; numbers masked */
        get: operations["org.getPeople"];
        put?: never;
        /** Register a person; the account to sign in with is made soon after */
        post: operations["org.postPeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person, the number masked */
        get: operations["org.getPeopleId"];
        /** Change a person’s name, number or area; what is left out stays */
        put: operations["org.putPeopleId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/people/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what, and who read the number */
        get: operations["org.getPeopleIdHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/people/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person leaves: all posts end, the account is closed */
        post: operations["org.postPeopleIdLeave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/people/{id}/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The number in clear; that it was read, by whom and as what, is kept */
        get: operations["org.getPeopleIdPhone"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/people/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person who left is back, without posts */
        post: operations["org.postPeopleIdReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/people/{id}/temporary-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A password for the next sign-in, shown once, to be changed there */
        post: operations["org.postPeopleIdTemporary-password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/public/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Areas to choose from: found by name, or those directly in another; without either the top
         * @description Public: who reports a hazard without a login says where it is; names of areas are no secret
         */
        get: operations["org.getPublicAreas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/premises/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the catalogue of classes, local thresholds and tags
         * @description The version in force today, or the one asked for. Floor areas in m².
         */
        get: operations["premises.getCatalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/premises/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed since `after`, for phones; without it all there is to keep
         * @description A record that is `gone` has left the areas of the asker. What was written in the last seconds comes with the next page.
         */
        get: operations["premises.getChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/premises/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List imports, the newest first */
        get: operations["premises.getImports"];
        put?: never;
        /**
         * Import premises from a CSV or XLSX file
         * @description Answers when all lines are stored; they are worked afterwards, and GET /imports/{id} tells how far. A line that is known by its credit code, else by area, name and address, changes that premises; the same file twice changes nothing. Bad lines are left out and told at /imports/{id}/rows.
         */
        post: operations["premises.postImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/premises/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download an empty workbook to fill in */
        get: operations["premises.getImportsTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/premises/imports/template.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download an empty CSV file to fill in */
        get: operations["premises.getImportsTemplate.csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/premises/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See how far an import is */
        get: operations["premises.getImportsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/premises/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the lines an import left out, with column and reason */
        get: operations["premises.getImportsIdRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/premises/premises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List premises by number */
        get: operations["premises.getPremises"];
        put?: never;
        /** Register a premises */
        post: operations["premises.postPremises"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/premises/premises/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count premises */
        get: operations["premises.getPremisesCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/premises/premises/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the open premises stand (WGS84, degrees), for a map
         * @description Entry by entry the lists belong together. `next` goes on; null at the end.
         */
        get: operations["premises.getPremisesPositions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/premises/premises/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a premises */
        get: operations["premises.getPremisesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Correct what is known of a premises
         * @description Fields left out stay as they are; null clears a field.
         */
        patch: operations["premises.patchPremisesId"];
        trace?: never;
    };
    "/api/v1/premises/premises/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the archive of a premises: itself, its history, inspections and hazards */
        get: operations["premises.getPremisesIdArchive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/premises/premises/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a premises that is no longer there */
        post: operations["premises.postPremisesIdClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/premises/premises/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the contacts of a premises in clear; who reads is recorded */
        get: operations["premises.getPremisesIdContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/premises/premises/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read who changed a premises, and when */
        get: operations["premises.getPremisesIdHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/premises/premises/{id}/reclass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a premises into another class */
        post: operations["premises.postPremisesIdReclass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/premises/premises/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a closed premises again */
        post: operations["premises.postPremisesIdReopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Carry out what was done offline, in this order, and say of each command what became of it */
        post: operations["gateway.postApiV1Sync"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed for me since `after`; without it all that a phone keeps
         * @description `next` is where to go on, at once where there is `more`. `reset`: the posts are others, and what was kept is to be dropped. `waiting` names services that gave no answer: theirs comes another time.
         */
        get: operations["gateway.getApiV1SyncFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync/seal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What opens my records on my phone when the PIN is forgotten */
        get: operations["gateway.getApiV1SyncSeal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync/slot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When my phone sends the day’s work, so that not all do at once */
        get: operations["gateway.getApiV1SyncSlot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How each service is, and what it needs */
        get: operations["gateway.getApiV1SystemServices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "gateway.getApiV1Events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": unknown;
                };
            };
        };
    };
    "hazards.getCatalogue": {
        parameters: {
            query?: {
                version?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                        validFrom: string;
                        types: {
                            code: string;
                            name: {
                                zh: string;
                                en: string;
                            };
                            /** @enum {string} */
                            category: "facility" | "behaviour" | "management" | "structure";
                            /** @enum {string} */
                            defaultSeverity: "common" | "habitual" | "serious" | "major";
                            fixableOnSpot: boolean;
                            verifyWithin: {
                                hours: number;
                            } | {
                                workingDays: number;
                            };
                            law: string;
                        }[];
                        majorFactors: {
                            standard: string;
                            edition: string;
                            from: string;
                            until?: string;
                            note?: string;
                            factors: {
                                code: string;
                                /** @enum {string} */
                                kind: "direct" | "composite";
                                name: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    "hazards.getChanges": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: ({
                            /** @enum {string} */
                            kind: "hazard-catalogue";
                            id: string;
                            version: number;
                            gone: boolean;
                            data: {
                                version: number;
                                validFrom: string;
                                types: {
                                    code: string;
                                    name: {
                                        zh: string;
                                        en: string;
                                    };
                                    /** @enum {string} */
                                    category: "facility" | "behaviour" | "management" | "structure";
                                    /** @enum {string} */
                                    defaultSeverity: "common" | "habitual" | "serious" | "major";
                                    fixableOnSpot: boolean;
                                    verifyWithin: {
                                        hours: number;
                                    } | {
                                        workingDays: number;
                                    };
                                    law: string;
                                }[];
                                majorFactors: {
                                    standard: string;
                                    edition: string;
                                    from: string;
                                    until?: string;
                                    note?: string;
                                    factors: {
                                        code: string;
                                        /** @enum {string} */
                                        kind: "direct" | "composite";
                                        name: {
                                            zh: string;
                                            en: string;
                                        };
                                    }[];
                                }[];
                            } | null;
                        } | {
                            /** @enum {string} */
                            kind: "hazard";
                            id: string;
                            version: number;
                            gone: boolean;
                            data: {
                                number: string;
                                type: string;
                                /** @enum {string} */
                                severity: "common" | "habitual" | "serious" | "major";
                                /** @enum {string} */
                                status: "reported" | "confirmed" | "rectifying" | "submitted" | "closed" | "dismissed" | "merged";
                                area: string;
                                premises?: {
                                    id: string;
                                    name: string;
                                };
                                place: string;
                                note?: string;
                                photos?: string[];
                                custody: {
                                    role: string;
                                    area: string;
                                };
                                offeredTo?: {
                                    role: string;
                                    area: string;
                                };
                                /** Format: date-time */
                                deadline?: string;
                                /** Format: date-time */
                                reportedAt: string;
                                mine: boolean;
                                measures?: string;
                                submission?: {
                                    note?: string;
                                    photos?: string[];
                                    onSpot: boolean;
                                };
                                reason?: string;
                                acts: ("confirm" | "dismiss" | "merge" | "fix" | "plan" | "submit" | "verify" | "reject" | "reopen" | "offer" | "acknowledge" | "refuse" | "stop-clock" | "resume-clock")[];
                            } | null;
                        })[];
                        next: string;
                        more: boolean;
                    };
                };
            };
        };
    };
    "hazards.getHazards": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                status?: string;
                severity?: string;
                type?: string;
                source?: "grid-patrol" | "inspection" | "public" | "officer";
                number?: string;
                area?: string;
                premisesId?: string;
                ids?: string;
                bundleable?: "true";
                mine?: boolean;
                iMay?: "confirm" | "verify";
                offeredToMe?: boolean;
                offered?: boolean;
                overdue?: boolean;
                from?: string;
                before?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            version: number;
                            number: string;
                            type: string;
                            typeName: {
                                zh: string;
                                en: string;
                            };
                            /** @enum {string} */
                            category: "facility" | "behaviour" | "management" | "structure";
                            fixableOnSpot: boolean;
                            catalogueVersion: number;
                            /** @enum {string} */
                            severity: "common" | "habitual" | "serious" | "major";
                            factors: string[];
                            /** @enum {string} */
                            status: "reported" | "confirmed" | "rectifying" | "submitted" | "closed" | "dismissed" | "merged";
                            /** @enum {string} */
                            source: "grid-patrol" | "inspection" | "public" | "officer";
                            area: {
                                code: string;
                                ancestors: string[];
                            };
                            premises: {
                                id: string;
                                name: string;
                            } | null;
                            place: string;
                            note: string | null;
                            photos: string[];
                            inspectionId: string | null;
                            reporter: {
                                phone: string | null;
                            } | null;
                            custody: {
                                role: string;
                                area: string;
                            };
                            offer: {
                                from: {
                                    role: string;
                                    area: string;
                                };
                                to: {
                                    role: string;
                                    area: string;
                                };
                                /** Format: date-time */
                                at: string;
                                transferId: string | null;
                            } | null;
                            /** Format: date-time */
                            deadline: string | null;
                            overdue: boolean;
                            clockStopped: {
                                /** Format: date-time */
                                since: string;
                                reason: string;
                            } | null;
                            climbed: number;
                            /** Format: date-time */
                            reportedAt: string;
                            found: {
                                subject: string;
                                role: string;
                                area: string;
                                /** Format: date-time */
                                at: string;
                            };
                            decided: {
                                subject: string;
                                role: string;
                                area: string;
                                /** Format: date-time */
                                at: string;
                            } | null;
                            plan: {
                                measures: string;
                                responsibleParty: string;
                                cost: number | null;
                                interimPrecautions: string | null;
                                planned: {
                                    subject: string;
                                    role: string;
                                    area: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                            } | null;
                            submission: {
                                subject: string;
                                role: string;
                                area: string;
                                /** Format: date-time */
                                at: string;
                                note: string | null;
                                photos: string[];
                                onSpot: boolean;
                            } | null;
                            verified: {
                                subject: string;
                                role: string;
                                area: string;
                                /** Format: date-time */
                                at: string;
                                note: string | null;
                                photos: string[];
                            } | null;
                            reason: string | null;
                            reply: string | null;
                            into: string | null;
                            handovers: {
                                from: {
                                    role: string;
                                    area: string;
                                };
                                to: {
                                    role: string;
                                    area: string;
                                };
                                /** Format: date-time */
                                at: string;
                                transferId: string | null;
                                /** @enum {string} */
                                answer: "acknowledged" | "refused";
                                reason: string | null;
                                answered: {
                                    subject: string;
                                    role: string;
                                    area: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                            }[];
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "hazards.postHazards": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    type: string;
                    place: string;
                    area?: string;
                    premisesId?: string;
                    /** @enum {string} */
                    severity?: "common" | "habitual" | "serious" | "major";
                    /** @default [] */
                    factors?: string[];
                    note?: string;
                    /** @default [] */
                    photos?: string[];
                    /** @enum {string} */
                    source?: "public";
                    fixedOnSpot?: {
                        photos: string[];
                        note?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        number: string;
                        /** @enum {string} */
                        status: "reported" | "confirmed" | "rectifying" | "submitted" | "closed" | "dismissed" | "merged";
                    };
                };
            };
        };
    };
    "hazards.getHazardsCount": {
        parameters: {
            query?: {
                status?: string;
                severity?: string;
                type?: string;
                source?: "grid-patrol" | "inspection" | "public" | "officer";
                number?: string;
                area?: string;
                premisesId?: string;
                ids?: string;
                bundleable?: "true";
                mine?: boolean;
                iMay?: "confirm" | "verify";
                offeredToMe?: boolean;
                offered?: boolean;
                overdue?: boolean;
                from?: string;
                before?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                    };
                };
            };
        };
    };
    "hazards.getHazardsId": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        number: string;
                        type: string;
                        typeName: {
                            zh: string;
                            en: string;
                        };
                        /** @enum {string} */
                        category: "facility" | "behaviour" | "management" | "structure";
                        fixableOnSpot: boolean;
                        catalogueVersion: number;
                        /** @enum {string} */
                        severity: "common" | "habitual" | "serious" | "major";
                        factors: string[];
                        /** @enum {string} */
                        status: "reported" | "confirmed" | "rectifying" | "submitted" | "closed" | "dismissed" | "merged";
                        /** @enum {string} */
                        source: "grid-patrol" | "inspection" | "public" | "officer";
                        area: {
                            code: string;
                            ancestors: string[];
                        };
                        premises: {
                            id: string;
                            name: string;
                        } | null;
                        place: string;
                        note: string | null;
                        photos: string[];
                        inspectionId: string | null;
                        reporter: {
                            phone: string | null;
                        } | null;
                        custody: {
                            role: string;
                            area: string;
                        };
                        offer: {
                            from: {
                                role: string;
                                area: string;
                            };
                            to: {
                                role: string;
                                area: string;
                            };
                            /** Format: date-time */
                            at: string;
                            transferId: string | null;
                        } | null;
                        /** Format: date-time */
                        deadline: string | null;
                        overdue: boolean;
                        clockStopped: {
                            /** Format: date-time */
                            since: string;
                            reason: string;
                        } | null;
                        climbed: number;
                        /** Format: date-time */
                        reportedAt: string;
                        found: {
                            subject: string;
                            role: string;
                            area: string;
                            /** Format: date-time */
                            at: string;
                        };
                        decided: {
                            subject: string;
                            role: string;
                            area: string;
                            /** Format: date-time */
                            at: string;
                        } | null;
                        plan: {
                            measures: string;
                            responsibleParty: string;
                            cost: number | null;
                            interimPrecautions: string | null;
                            planned: {
                                subject: string;
                                role: string;
                                area: string;
                                /** Format: date-time */
                                at: string;
                            };
                        } | null;
                        submission: {
                            subject: string;
                            role: string;
                            area: string;
                            /** Format: date-time */
                            at: string;
                            note: string | null;
                            photos: string[];
                            onSpot: boolean;
                        } | null;
                        verified: {
                            subject: string;
                            role: string;
                            area: string;
                            /** Format: date-time */
                            at: string;
                            note: string | null;
                            photos: string[];
                        } | null;
                        reason: string | null;
                        reply: string | null;
                        into: string | null;
                        handovers: {
                            from: {
                                role: string;
                                area: string;
                            };
                            to: {
                                role: string;
                                area: string;
                            };
                            /** Format: date-time */
                            at: string;
                            transferId: string | null;
                            /** @enum {string} */
                            answer: "acknowledged" | "refused";
                            reason: string | null;
                            answered: {
                                subject: string;
                                role: string;
                                area: string;
                                /** Format: date-time */
                                at: string;
                            };
                        }[];
                        acts: ("confirm" | "dismiss" | "merge" | "fix" | "plan" | "submit" | "verify" | "reject" | "reopen" | "offer" | "acknowledge" | "refuse" | "stop-clock" | "resume-clock")[];
                        history: {
                            version: number;
                            /** Format: date-time */
                            at: string;
                            by: {
                                subject: string;
                                role: string;
                                area: string;
                            };
                            what: string[];
                            changed: string[];
                        }[];
                    };
                };
            };
        };
    };
    "hazards.postHazardsIdAcknowledge": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        number: string;
                        /** @enum {string} */
                        status: "reported" | "confirmed" | "rectifying" | "submitted" | "closed" | "dismissed" | "merged";
                    };
                };
            };
        };
    };
    "hazards.postHazardsIdConfirm": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    severity?: "common" | "habitual" | "serious" | "major";
                    factors?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        number: string;
                        /** @enum {string} */
                        status: "reported" | "confirmed" | "rectifying" | "submitted" | "closed" | "dismissed" | "merged";
                    };
                };
            };
        };
    };
    "hazards.postHazardsIdDismiss": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    reply?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        number: string;
                        /** @enum {string} */
                        status: "reported" | "confirmed" | "rectifying" | "submitted" | "closed" | "dismissed" | "merged";
                    };
                };
            };
        };
    };
    "hazards.postHazardsIdFix": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string;
                    /** @default [] */
                    photos?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        number: string;
                        /** @enum {string} */
                        status: "reported" | "confirmed" | "rectifying" | "submitted" | "closed" | "dismissed" | "merged";
                    };
                };
            };
        };
    };
    "hazards.getHazardsIdHistory": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            version: number;
                            /** Format: date-time */
                            at: string;
                            by: {
                                subject: string;
                                role: string;
                                area: string;
                            };
                            what: string[];
                            changed: string[];
                        }[];
                    };
                };
            };
        };
    };
    "hazards.postHazardsIdMerge": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    into: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        number: string;
                        /** @enum {string} */
                        status: "reported" | "confirmed" | "rectifying" | "submitted" | "closed" | "dismissed" | "merged";
                    };
                };
            };
        };
    };
    "hazards.postHazardsIdOffer": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    to: {
                        role: string;
                        area: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        number: string;
                        /** @enum {string} */
                        status: "reported" | "confirmed" | "rectifying" | "submitted" | "closed" | "dismissed" | "merged";
                    };
                };
            };
        };
    };
    "hazards.postHazardsIdPlan": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    measures: string;
                    responsibleParty: string;
                    cost?: number;
                    interimPrecautions?: string;
                    /** Format: date-time */
                    deadline?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        number: string;
                        /** @enum {string} */
                        status: "reported" | "confirmed" | "rectifying" | "submitted" | "closed" | "dismissed" | "merged";
                    };
                };
            };
        };
    };
    "hazards.postHazardsIdRefuse": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        number: string;
                        /** @enum {string} */
                        status: "reported" | "confirmed" | "rectifying" | "submitted" | "closed" | "dismissed" | "merged";
                    };
                };
            };
        };
    };
    "hazards.postHazardsIdReject": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        number: string;
                        /** @enum {string} */
                        status: "reported" | "confirmed" | "rectifying" | "submitted" | "closed" | "dismissed" | "merged";
                    };
                };
            };
        };
    };
    "hazards.postHazardsIdReopen": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        number: string;
                        /** @enum {string} */
                        status: "reported" | "confirmed" | "rectifying" | "submitted" | "closed" | "dismissed" | "merged";
                    };
                };
            };
        };
    };
    "hazards.getHazardsIdReporter": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        phone: string | null;
                    };
                };
            };
        };
    };
    "hazards.postHazardsIdResume-clock": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        number: string;
                        /** @enum {string} */
                        status: "reported" | "confirmed" | "rectifying" | "submitted" | "closed" | "dismissed" | "merged";
                    };
                };
            };
        };
    };
    "hazards.postHazardsIdStop-clock": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        number: string;
                        /** @enum {string} */
                        status: "reported" | "confirmed" | "rectifying" | "submitted" | "closed" | "dismissed" | "merged";
                    };
                };
            };
        };
    };
    "hazards.postHazardsIdSubmit": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string;
                    /** @default [] */
                    photos?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        number: string;
                        /** @enum {string} */
                        status: "reported" | "confirmed" | "rectifying" | "submitted" | "closed" | "dismissed" | "merged";
                    };
                };
            };
        };
    };
    "hazards.postHazardsIdVerify": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string;
                    /** @default [] */
                    photos?: string[];
                    reply?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        number: string;
                        /** @enum {string} */
                        status: "reported" | "confirmed" | "rectifying" | "submitted" | "closed" | "dismissed" | "merged";
                    };
                };
            };
        };
    };
    "hazards.postPublicReports": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    type: string;
                    area: string;
                    place: string;
                    note?: string;
                    phone?: string;
                    /** @default [] */
                    photos?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                    };
                };
            };
        };
    };
    "hazards.getPublicReportsCode": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: {
                            zh: string;
                            en: string;
                        };
                        /** @enum {string} */
                        state: "received" | "confirmed" | "being-put-right" | "put-right" | "no-hazard";
                        joined: boolean;
                        steps: {
                            /** @enum {string} */
                            state: "received" | "confirmed" | "being-put-right" | "put-right" | "no-hazard";
                            /** Format: date-time */
                            at: string;
                        }[];
                        reply: string | null;
                    };
                };
            };
        };
    };
    "hazards.getSummary": {
        parameters: {
            query?: {
                month?: string;
                area?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        month: string;
                        area: string | null;
                        reported: number;
                        byStatus: {
                            reported: number;
                            confirmed: number;
                            rectifying: number;
                            submitted: number;
                            closed: number;
                            dismissed: number;
                            merged: number;
                        };
                        bySeverity: {
                            common: number;
                            habitual: number;
                            serious: number;
                            major: number;
                        };
                        overdue: number;
                        candidates: {
                            id: string;
                            version: number;
                            number: string;
                            type: string;
                            /** @enum {string} */
                            severity: "common" | "habitual" | "serious" | "major";
                            /** @enum {string} */
                            status: "reported" | "confirmed" | "rectifying" | "submitted" | "closed" | "dismissed" | "merged";
                            place: string;
                            custody: {
                                role: string;
                                area: string;
                            };
                            deadline: string | null;
                            overdue: boolean;
                        }[];
                    };
                };
            };
        };
    };
    "hazards.getTransfers": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                status?: "sent" | "answered";
                mine?: boolean;
                hazardId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            version: number;
                            number: string;
                            /** @enum {string} */
                            status: "sent" | "answered";
                            area: {
                                code: string;
                                ancestors: string[];
                            };
                            from: {
                                role: string;
                                area: string;
                            };
                            to: {
                                role: string;
                                area: string;
                            };
                            note: string | null;
                            /** Format: date-time */
                            sentAt: string;
                            sent: {
                                subject: string;
                                role: string;
                                area: string;
                                /** Format: date-time */
                                at: string;
                            };
                            hazards: {
                                id: string;
                                number: string;
                                /** @enum {string} */
                                status: "sent" | "offered" | "acknowledged" | "refused" | "dropped";
                                /** @enum {string|null} */
                                answering: "acknowledge" | "refuse" | null;
                                answered: {
                                    subject: string;
                                    role: string;
                                    area: string;
                                    /** Format: date-time */
                                    at: string;
                                } | null;
                                reason: string | null;
                            }[];
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "hazards.postTransfers": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    to: {
                        /** @enum {string} */
                        role: "police-officer" | "fire-officer";
                        area: string;
                    };
                    hazardIds: string[];
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        number: string;
                        /** @enum {string} */
                        status: "sent" | "answered";
                    };
                };
            };
        };
    };
    "hazards.getTransfersCount": {
        parameters: {
            query?: {
                status?: "sent" | "answered";
                mine?: boolean;
                hazardId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                    };
                };
            };
        };
    };
    "hazards.getTransfersId": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        number: string;
                        /** @enum {string} */
                        status: "sent" | "answered";
                        area: {
                            code: string;
                            ancestors: string[];
                        };
                        from: {
                            role: string;
                            area: string;
                        };
                        to: {
                            role: string;
                            area: string;
                        };
                        note: string | null;
                        /** Format: date-time */
                        sentAt: string;
                        sent: {
                            subject: string;
                            role: string;
                            area: string;
                            /** Format: date-time */
                            at: string;
                        };
                        hazards: {
                            id: string;
                            number: string;
                            /** @enum {string} */
                            status: "sent" | "offered" | "acknowledged" | "refused" | "dropped";
                            /** @enum {string|null} */
                            answering: "acknowledge" | "refuse" | null;
                            answered: {
                                subject: string;
                                role: string;
                                area: string;
                                /** Format: date-time */
                                at: string;
                            } | null;
                            reason: string | null;
                        }[];
                        acts: ("acknowledge" | "refuse")[];
                    };
                };
            };
        };
    };
    "hazards.postTransfersIdAcknowledge": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    hazardIds?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        number: string;
                        /** @enum {string} */
                        status: "sent" | "answered";
                    };
                };
            };
        };
    };
    "hazards.postTransfersIdRefuse": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    hazardIds?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        number: string;
                        /** @enum {string} */
                        status: "sent" | "answered";
                    };
                };
            };
        };
    };
    "inspections.getChanges": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: ({
                            /** @enum {string} */
                            kind: "checklists";
                            id: string;
                            version: number;
                            gone: boolean;
                            data: {
                                items: {
                                    code: string;
                                    version: number;
                                    name: {
                                        zh: string;
                                        en: string;
                                    };
                                    classes: string[];
                                    items: {
                                        code: string;
                                        zh: string;
                                        en: string;
                                        hazardType: string;
                                    }[];
                                }[];
                            } | null;
                        } | {
                            /** @enum {string} */
                            kind: "duty";
                            id: string;
                            version: number;
                            gone: boolean;
                            data: {
                                premises: string;
                                area: string;
                                post: {
                                    role: string;
                                    area: string;
                                };
                                period: string;
                                /** Format: date */
                                dueOn: string;
                                /** @enum {string} */
                                status: "due" | "fulfilled" | "excused" | "missed" | "lifted";
                                /** @enum {string} */
                                reason?: "no-access" | "closed" | "leave";
                            } | null;
                        })[];
                        next: string;
                        more: boolean;
                    };
                };
            };
        };
    };
    "inspections.getChecklists": {
        parameters: {
            query?: {
                class?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code: string;
                            version: number;
                            name: {
                                zh: string;
                                en: string;
                            };
                            classes: string[];
                            items: {
                                code: string;
                                zh: string;
                                en: string;
                                hazardType: string;
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    "inspections.getChecklistsCodeVersion": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        version: number;
                        name: {
                            zh: string;
                            en: string;
                        };
                        classes: string[];
                        items: {
                            code: string;
                            zh: string;
                            en: string;
                            hazardType: string;
                        }[];
                    };
                };
            };
        };
    };
    "inspections.getDuties": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                status?: "due" | "fulfilled" | "excused" | "missed" | "lifted";
                area?: string;
                premises?: string;
                period?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            version: number;
                            premises: {
                                id: string;
                                name: string;
                            };
                            area: string;
                            post: {
                                role: string;
                                area: string;
                            };
                            period: string;
                            /** Format: date */
                            dueOn: string;
                            /** @enum {string} */
                            status: "due" | "fulfilled" | "excused" | "missed" | "lifted";
                            inspectionId?: string;
                            /** @enum {string} */
                            reason?: "no-access" | "closed" | "leave";
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "inspections.getDutiesCount": {
        parameters: {
            query?: {
                status?: "due" | "fulfilled" | "excused" | "missed" | "lifted";
                area?: string;
                premises?: string;
                period?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                    };
                };
            };
        };
    };
    "inspections.getDutiesId": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        premises: {
                            id: string;
                            name: string;
                        };
                        area: string;
                        post: {
                            role: string;
                            area: string;
                        };
                        period: string;
                        /** Format: date */
                        dueOn: string;
                        /** @enum {string} */
                        status: "due" | "fulfilled" | "excused" | "missed" | "lifted";
                        inspectionId?: string;
                        /** @enum {string} */
                        reason?: "no-access" | "closed" | "leave";
                    };
                };
            };
        };
    };
    "inspections.postDutiesIdExcuse": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    reason: "no-access" | "closed" | "leave";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        /** @enum {string} */
                        status: "due" | "fulfilled" | "excused" | "missed" | "lifted";
                    };
                };
            };
        };
    };
    "inspections.getInspections": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                premises?: string;
                area?: string;
                inspector?: string;
                from?: string;
                below?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            version: number;
                            premises: {
                                id: string;
                                name: string;
                                area: string;
                            };
                            checklist: string;
                            checklistVersion: number;
                            answers: {
                                item: string;
                                /** @enum {string} */
                                answer: "pass" | "fail" | "not-applicable";
                                note?: string;
                            }[];
                            findings: {
                                hazardId: string;
                                type: string;
                                place: string;
                                /** @enum {string} */
                                severity: "common" | "habitual" | "serious" | "major";
                                note?: string;
                                /** @default [] */
                                photos: string[];
                                /** @default false */
                                fixedOnSpot: boolean;
                                /** @default [] */
                                photosAfter: string[];
                            }[];
                            /** Format: date-time */
                            deviceTime: string;
                            /** Format: date-time */
                            receivedAt: string;
                            position?: {
                                longitude: number;
                                latitude: number;
                            };
                            inspector: string;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "inspections.postInspections": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    premisesId: string;
                    checklist: string;
                    checklistVersion: number;
                    answers: {
                        item: string;
                        /** @enum {string} */
                        answer: "pass" | "fail" | "not-applicable";
                        note?: string;
                    }[];
                    /** @default [] */
                    findings?: {
                        hazardId: string;
                        type: string;
                        place: string;
                        /** @enum {string} */
                        severity: "common" | "habitual" | "serious" | "major";
                        note?: string;
                        /** @default [] */
                        photos?: string[];
                        /** @default false */
                        fixedOnSpot?: boolean;
                        /** @default [] */
                        photosAfter?: string[];
                    }[];
                    /** Format: date-time */
                    deviceTime: string;
                    position?: {
                        longitude: number;
                        latitude: number;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        findings: number;
                    };
                };
            };
        };
    };
    "inspections.getInspectionsId": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        premises: {
                            id: string;
                            name: string;
                            area: string;
                        };
                        checklist: string;
                        checklistVersion: number;
                        answers: {
                            item: string;
                            /** @enum {string} */
                            answer: "pass" | "fail" | "not-applicable";
                            note?: string;
                        }[];
                        findings: {
                            hazardId: string;
                            type: string;
                            place: string;
                            /** @enum {string} */
                            severity: "common" | "habitual" | "serious" | "major";
                            note?: string;
                            /** @default [] */
                            photos: string[];
                            /** @default false */
                            fixedOnSpot: boolean;
                            /** @default [] */
                            photosAfter: string[];
                        }[];
                        /** Format: date-time */
                        deviceTime: string;
                        /** Format: date-time */
                        receivedAt: string;
                        position?: {
                            longitude: number;
                            latitude: number;
                        };
                        inspector: string;
                    };
                };
            };
        };
    };
    "media.postPublicUploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    bytes: number;
                    /** @enum {string} */
                    type: "image/jpeg" | "image/png" | "image/webp";
                    hash: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hash: string;
                        /** @enum {string} */
                        status: "wanted" | "held";
                        parts: {
                            number: number;
                            offset: number;
                            bytes: number;
                            url: string | null;
                        }[];
                        /** Format: date-time */
                        expiresAt: string | null;
                    };
                };
            };
        };
    };
    "media.postPublicUploadsHashComplete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hash: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    bytes: number;
                    /** @enum {string} */
                    type: "image/jpeg" | "image/png" | "image/webp";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hash: string;
                        /** @enum {string} */
                        status: "held";
                    };
                };
            };
        };
    };
    "media.getRecordsKindIdPhotos": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "hazard" | "inspection";
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            hash: string;
                            arrived: boolean;
                            width: number | null;
                            height: number | null;
                            bytes: number | null;
                        }[];
                    };
                };
            };
        };
    };
    "media.getRecordsKindIdPhotosHash": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "hazard" | "inspection";
                id: string;
                hash: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": unknown;
                };
            };
        };
    };
    "media.getRecordsKindIdPhotosHashThumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "hazard" | "inspection";
                id: string;
                hash: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": unknown;
                };
            };
        };
    };
    "media.postUploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    bytes: number;
                    /** @enum {string} */
                    type: "image/jpeg" | "image/png" | "image/webp";
                    hash: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hash: string;
                        /** @enum {string} */
                        status: "wanted" | "held";
                        parts: {
                            number: number;
                            offset: number;
                            bytes: number;
                            url: string | null;
                        }[];
                        /** Format: date-time */
                        expiresAt: string | null;
                    };
                };
            };
        };
    };
    "media.postUploadsHashComplete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hash: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    bytes: number;
                    /** @enum {string} */
                    type: "image/jpeg" | "image/png" | "image/webp";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hash: string;
                        /** @enum {string} */
                        status: "held";
                    };
                };
            };
        };
    };
    "notifications.getChanges": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            kind: "notice";
                            id: string;
                            version: number;
                            gone: boolean;
                            data: {
                                /** @enum {string} */
                                kind: "appointed" | "reported" | "assigned" | "overdue" | "climbed" | "transferred" | "acknowledged" | "refused" | "submitted" | "rejected" | "reopened" | "closed";
                                to: {
                                    role: string;
                                    area: string;
                                };
                                about: {
                                    /** @enum {string} */
                                    kind: "hazard" | "transfer" | "assignment";
                                    id: string;
                                    number: string;
                                };
                                area: string;
                                /** Format: date-time */
                                at: string;
                                read: boolean;
                            } | null;
                        }[];
                        next: string;
                        more: boolean;
                    };
                };
            };
        };
    };
    "notifications.getInbox": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                unread?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            kind: "appointed" | "reported" | "assigned" | "overdue" | "climbed" | "transferred" | "acknowledged" | "refused" | "submitted" | "rejected" | "reopened" | "closed";
                            to: {
                                role: string;
                                area: string;
                            };
                            about: {
                                /** @enum {string} */
                                kind: "hazard" | "transfer" | "assignment";
                                id: string;
                                number: string;
                            };
                            area: string;
                            /** Format: date-time */
                            at: string;
                            read: boolean;
                            id: string;
                            version: number;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "notifications.postInboxRead-all": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    upTo: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unread: number;
                    };
                };
            };
        };
    };
    "notifications.getInboxUnread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unread: number;
                    };
                };
            };
        };
    };
    "notifications.postInboxIdRead": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        /** @enum {string} */
                        kind: "appointed" | "reported" | "assigned" | "overdue" | "climbed" | "transferred" | "acknowledged" | "refused" | "submitted" | "rejected" | "reopened" | "closed";
                    };
                };
            };
        };
    };
    "org.postAreas": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    name: string;
                    /** @enum {string} */
                    level: "province" | "city" | "county" | "township" | "village" | "grid";
                    parent: string | "";
                    /** Format: date */
                    effective: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        /** @enum {string} */
                        status: "open" | "closed";
                    };
                };
            };
        };
    };
    "org.getAreasImports": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            version: number;
                            /** @enum {string} */
                            status: "planned" | "running" | "done" | "failed" | "interrupted";
                            area: string;
                            counts: {
                                [key: string]: number;
                            };
                            total: number;
                            done: number;
                            rejected: number;
                            failure: string | null;
                            /** Format: date-time */
                            startedAt: string;
                            /** Format: date-time */
                            finishedAt: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "org.postAreasImports": {
        parameters: {
            query?: {
                effective?: string;
                dryRun?: boolean;
                closeMissing?: boolean;
            };
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/csv": string;
                "application/vnd.ms-excel": string;
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        /** @enum {string} */
                        status: "planned" | "running" | "done" | "failed" | "interrupted";
                        area: string;
                        counts: {
                            [key: string]: number;
                        };
                        total: number;
                        done: number;
                        rejected: number;
                        problems: {
                            line: number;
                            column: string;
                            reason: string;
                            value: string;
                        }[];
                        failure: string | null;
                        /** Format: date-time */
                        startedAt: string;
                        /** Format: date-time */
                        finishedAt: string | null;
                        changes?: {
                            registered: {
                                code: string;
                                name: string;
                                parent: string;
                            }[];
                            renamed: {
                                code: string;
                                name: string;
                                from: string;
                            }[];
                            moved: {
                                code: string;
                                name: string;
                                fromParent: string;
                                parent: string;
                            }[];
                            closed: {
                                code: string;
                                name: string;
                                successors: string[];
                            }[];
                        };
                    };
                };
            };
        };
    };
    "org.getAreasImportsId": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        /** @enum {string} */
                        status: "planned" | "running" | "done" | "failed" | "interrupted";
                        area: string;
                        counts: {
                            [key: string]: number;
                        };
                        total: number;
                        done: number;
                        rejected: number;
                        problems: {
                            line: number;
                            column: string;
                            reason: string;
                            value: string;
                        }[];
                        failure: string | null;
                        /** Format: date-time */
                        startedAt: string;
                        /** Format: date-time */
                        finishedAt: string | null;
                    };
                };
            };
        };
    };
    "org.getAreasLoading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        loading: boolean;
                        done: number;
                        total: number;
                    };
                };
            };
        };
    };
    "org.getAreasSearch": {
        parameters: {
            query: {
                limit?: number;
                after?: string;
                q: string;
                level?: "province" | "city" | "county" | "township" | "village" | "grid";
                closed?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code: string;
                            version: number;
                            name: string;
                            /** @enum {string} */
                            level: "province" | "city" | "county" | "township" | "village" | "grid";
                            parent: string;
                            ancestors: string[];
                            /** Format: date */
                            validFrom: string;
                            /** Format: date */
                            closedOn: string | null;
                            successors: string[];
                            responsible: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "org.getAreasCode": {
        parameters: {
            query?: {
                at?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        version: number;
                        name: string;
                        /** @enum {string} */
                        level: "province" | "city" | "county" | "township" | "village" | "grid";
                        parent: string;
                        ancestors: string[];
                        /** Format: date */
                        validFrom: string;
                        /** Format: date */
                        closedOn: string | null;
                        successors: string[];
                        responsible: string | null;
                        lineage: {
                            code: string;
                            name: string;
                            /** @enum {string} */
                            level: "province" | "city" | "county" | "township" | "village" | "grid";
                        }[];
                    };
                };
            };
        };
    };
    "org.getAreasCodeChildren": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                level?: "province" | "city" | "county" | "township" | "village" | "grid";
                closed?: boolean;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code: string;
                            version: number;
                            name: string;
                            /** @enum {string} */
                            level: "province" | "city" | "county" | "township" | "village" | "grid";
                            parent: string;
                            ancestors: string[];
                            /** Format: date */
                            validFrom: string;
                            /** Format: date */
                            closedOn: string | null;
                            successors: string[];
                            responsible: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "org.postAreasCodeClose": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    effective: string;
                    /** @default [] */
                    successors?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        /** @enum {string} */
                        status: "open" | "closed";
                    };
                };
            };
        };
    };
    "org.postAreasCodeGrids": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    grids: {
                        name: string;
                        responsible?: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        codes: string[];
                    };
                };
            };
        };
    };
    "org.getAreasCodeHistory": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            version: number;
                            /** Format: date-time */
                            at: string;
                            by: {
                                subject: string;
                                role: string;
                                area: string;
                            };
                            what: string[];
                            changed?: string[];
                        }[];
                    };
                };
            };
        };
    };
    "org.getAreasCodeLineage": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        lineage: {
                            code: string;
                            name: string;
                            /** @enum {string} */
                            level: "province" | "city" | "county" | "township" | "village" | "grid";
                        }[];
                        periods: {
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            until: string | null;
                            name: string;
                            /** @enum {string} */
                            level: "province" | "city" | "county" | "township" | "village" | "grid";
                            parent: string;
                            ancestors: string[];
                        }[];
                        predecessors: {
                            code: string;
                            name: string;
                            /** @enum {string} */
                            level: "province" | "city" | "county" | "township" | "village" | "grid";
                        }[];
                        successors: {
                            code: string;
                            name: string;
                            /** @enum {string} */
                            level: "province" | "city" | "county" | "township" | "village" | "grid";
                        }[];
                    };
                };
            };
        };
    };
    "org.postAreasCodeMerge": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    effective: string;
                    into: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        /** @enum {string} */
                        status: "open" | "closed";
                    };
                };
            };
        };
    };
    "org.postAreasCodeMove": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parent: string | "";
                    /** Format: date */
                    effective: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        /** @enum {string} */
                        status: "open" | "closed";
                    };
                };
            };
        };
    };
    "org.postAreasCodeRename": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    level?: "province" | "city" | "county" | "township" | "village" | "grid";
                    /** Format: date */
                    effective: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        /** @enum {string} */
                        status: "open" | "closed";
                    };
                };
            };
        };
    };
    "org.putAreasCodeResponsible": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    person: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        /** @enum {string} */
                        status: "open" | "closed";
                    };
                };
            };
        };
    };
    "org.postAreasCodeSplit": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    effective: string;
                    into: {
                        code: string;
                        name: string;
                        /** @enum {string} */
                        level: "province" | "city" | "county" | "township" | "village" | "grid";
                        /** @default [] */
                        children?: string[];
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        /** @enum {string} */
                        status: "open" | "closed";
                    };
                };
            };
        };
    };
    "org.getAssignments": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                area?: string;
                at?: string;
                person?: string;
                role?: "province-officer" | "city-officer" | "county-officer" | "township-officer" | "village-officer" | "grid-worker" | "police-officer" | "fire-officer" | "auditor" | "area-admin" | "platform-ops";
                body?: string;
                ended?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            version: number;
                            person: string;
                            subject: string | null;
                            /** @enum {string} */
                            role: "province-officer" | "city-officer" | "county-officer" | "township-officer" | "village-officer" | "grid-worker" | "police-officer" | "fire-officer" | "auditor" | "area-admin" | "platform-ops";
                            area: string;
                            body: string | null;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            until: string | null;
                            /** @enum {string} */
                            status: "held" | "ended";
                            inForce: boolean;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "org.postAssignments": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    person: string;
                    /** @enum {string} */
                    role: "province-officer" | "city-officer" | "county-officer" | "township-officer" | "village-officer" | "grid-worker" | "police-officer" | "fire-officer" | "auditor" | "area-admin" | "platform-ops";
                    area?: string;
                    body?: string;
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    until?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        /** @enum {string} */
                        status: "held" | "ended";
                    };
                };
            };
        };
    };
    "org.getAssignmentsId": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        person: string;
                        subject: string | null;
                        /** @enum {string} */
                        role: "province-officer" | "city-officer" | "county-officer" | "township-officer" | "village-officer" | "grid-worker" | "police-officer" | "fire-officer" | "auditor" | "area-admin" | "platform-ops";
                        area: string;
                        body: string | null;
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        until: string | null;
                        /** @enum {string} */
                        status: "held" | "ended";
                        inForce: boolean;
                    };
                };
            };
        };
    };
    "org.postAssignmentsIdEnd": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    on?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        /** @enum {string} */
                        status: "held" | "ended";
                    };
                };
            };
        };
    };
    "org.getBodies": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                area?: string;
                kind?: "police" | "fire";
                dissolved?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code: string;
                            version: number;
                            name: string;
                            /** @enum {string} */
                            kind: "police" | "fire";
                            seat: string;
                            areas: string[];
                            dissolved: boolean;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "org.postBodies": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    name: string;
                    /** @enum {string} */
                    kind: "police" | "fire";
                    seat: string;
                    areas: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        status: string;
                    };
                };
            };
        };
    };
    "org.getBodiesCode": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        version: number;
                        name: string;
                        /** @enum {string} */
                        kind: "police" | "fire";
                        seat: string;
                        areas: string[];
                        dissolved: boolean;
                    };
                };
            };
        };
    };
    "org.putBodiesCodeAreas": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    areas: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        status: string;
                    };
                };
            };
        };
    };
    "org.postBodiesCodeDissolve": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        status: string;
                    };
                };
            };
        };
    };
    "org.getChanges": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            kind: "area";
                            id: string;
                            version: number;
                            gone: boolean;
                            data: {
                                name: string;
                                /** @enum {string} */
                                level: "province" | "city" | "county" | "township" | "village" | "grid";
                                parent: string;
                                /** Format: date */
                                closedOn?: string;
                                responsible?: string;
                            } | null;
                        }[];
                        next: string;
                        more: boolean;
                    };
                };
            };
        };
    };
    "org.getGrids": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                area?: string;
                vacant?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code: string;
                            version: number;
                            name: string;
                            /** @enum {string} */
                            level: "province" | "city" | "county" | "township" | "village" | "grid";
                            parent: string;
                            ancestors: string[];
                            /** Format: date */
                            validFrom: string;
                            /** Format: date */
                            closedOn: string | null;
                            successors: string[];
                            responsible: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "org.getGridsFigures": {
        parameters: {
            query?: {
                area?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        grids: number;
                        vacant: number;
                    };
                };
            };
        };
    };
    "org.postGridsImports": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/csv": string;
                "application/vnd.ms-excel": string;
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        /** @enum {string} */
                        status: "planned" | "running" | "done" | "failed" | "interrupted";
                        area: string;
                        counts: {
                            [key: string]: number;
                        };
                        total: number;
                        done: number;
                        rejected: number;
                        problems: {
                            line: number;
                            column: string;
                            reason: string;
                            value: string;
                        }[];
                        failure: string | null;
                        /** Format: date-time */
                        startedAt: string;
                        /** Format: date-time */
                        finishedAt: string | null;
                    };
                };
            };
        };
    };
    "org.getGridsImportsId": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        /** @enum {string} */
                        status: "planned" | "running" | "done" | "failed" | "interrupted";
                        area: string;
                        counts: {
                            [key: string]: number;
                        };
                        total: number;
                        done: number;
                        rejected: number;
                        problems: {
                            line: number;
                            column: string;
                            reason: string;
                            value: string;
                        }[];
                        failure: string | null;
                        /** Format: date-time */
                        startedAt: string;
                        /** Format: date-time */
                        finishedAt: string | null;
                    };
                };
            };
        };
    };
    "org.getMe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        subject: string;
                        name: string;
                        person: string | null;
                        /** Format: date-time */
                        signedInUntil: string;
                        posts: {
                            /** @enum {string} */
                            role: "province-officer" | "city-officer" | "county-officer" | "township-officer" | "village-officer" | "grid-worker" | "police-officer" | "fire-officer" | "auditor" | "area-admin" | "platform-ops";
                            area: string;
                            lineage: {
                                code: string;
                                name: string;
                                /** @enum {string} */
                                level: "province" | "city" | "county" | "township" | "village" | "grid";
                            }[];
                            permissions: string[];
                        }[];
                    };
                };
            };
        };
    };
    "org.getNames": {
        parameters: {
            query?: {
                subjects?: string;
                areas?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        people: {
                            subject: string;
                            name: string;
                        }[];
                        areas: {
                            code: string;
                            name: string;
                            /** @enum {string} */
                            level: "province" | "city" | "county" | "township" | "village" | "grid";
                            within: string;
                        }[];
                    };
                };
            };
        };
    };
    "org.getPeople": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                q?: string;
                area?: string;
                left?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            version: number;
                            name: string;
                            username: string;
                            phone: string | null;
                            area: string;
                            /** @enum {string} */
                            status: "active" | "left";
                            /** @enum {string} */
                            account: "due" | "ready" | "refused";
                            subject: string | null;
                            grants: string[];
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "org.postPeople": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    username: string;
                    phone?: string | null;
                    area: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        /** @enum {string} */
                        status: "active" | "left";
                    };
                };
            };
        };
    };
    "org.getPeopleId": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        name: string;
                        username: string;
                        phone: string | null;
                        area: string;
                        /** @enum {string} */
                        status: "active" | "left";
                        /** @enum {string} */
                        account: "due" | "ready" | "refused";
                        subject: string | null;
                        grants: string[];
                    };
                };
            };
        };
    };
    "org.putPeopleId": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    phone?: string | null;
                    area?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        /** @enum {string} */
                        status: "active" | "left";
                    };
                };
            };
        };
    };
    "org.getPeopleIdHistory": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            version: number;
                            /** Format: date-time */
                            at: string;
                            by: {
                                subject: string;
                                role: string;
                                area: string;
                            };
                            what: string[];
                            changed?: string[];
                        }[];
                    };
                };
            };
        };
    };
    "org.postPeopleIdLeave": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        /** @enum {string} */
                        status: "active" | "left";
                    };
                };
            };
        };
    };
    "org.getPeopleIdPhone": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        phone: string;
                    };
                };
            };
        };
    };
    "org.postPeopleIdReturn": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        /** @enum {string} */
                        status: "active" | "left";
                    };
                };
            };
        };
    };
    "org.postPeopleIdTemporary-password": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        username: string;
                        password: string;
                    };
                };
            };
        };
    };
    "org.getPublicAreas": {
        parameters: {
            query?: {
                q?: string;
                in?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code: string;
                            name: string;
                            /** @enum {string} */
                            level: "province" | "city" | "county" | "township" | "village" | "grid";
                            within: string[];
                        }[];
                    };
                };
            };
        };
    };
    "premises.getCatalogue": {
        parameters: {
            query?: {
                version?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                        validFrom: string;
                        classes: {
                            code: string;
                            zh: string;
                            en: string;
                            small: boolean;
                            checklist: string;
                            maxFloorArea: number | null;
                        }[];
                        local: {
                            area: string;
                            class: string;
                            maxFloorArea: number;
                        }[];
                        tags: {
                            code: string;
                            zh: string;
                            en: string;
                        }[];
                    };
                };
            };
        };
    };
    "premises.getChanges": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: ({
                            /** @enum {string} */
                            kind: "premises-catalogue";
                            id: string;
                            version: number;
                            gone: boolean;
                            data: {
                                version: number;
                                validFrom: string;
                                classes: {
                                    code: string;
                                    zh: string;
                                    en: string;
                                    small: boolean;
                                    checklist: string;
                                    maxFloorArea: number | null;
                                }[];
                                local: {
                                    area: string;
                                    class: string;
                                    maxFloorArea: number;
                                }[];
                                tags: {
                                    code: string;
                                    zh: string;
                                    en: string;
                                }[];
                            } | null;
                        } | {
                            /** @enum {string} */
                            kind: "premises";
                            id: string;
                            version: number;
                            gone: boolean;
                            data: {
                                number: string;
                                name: string;
                                pinyin: string;
                                class: string;
                                area: string;
                                address: string;
                                position?: {
                                    longitude: number;
                                    latitude: number;
                                };
                                floorArea?: number;
                                tags?: string[];
                                responsible?: {
                                    name: string;
                                    phone: string;
                                };
                                /** @enum {string} */
                                status: "open" | "closed";
                            } | null;
                        })[];
                        next: string;
                        more: boolean;
                    };
                };
            };
        };
    };
    "premises.getImports": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            version: number;
                            /** @enum {string} */
                            status: "uploading" | "working" | "done" | "failed" | "abandoned";
                            done: boolean;
                            fileName: string;
                            /** @enum {string} */
                            format: "csv" | "xlsx";
                            by: {
                                subject: string;
                                role: string;
                                area: string;
                            };
                            begunAt: string;
                            finishedAt: string | null;
                            rows: number;
                            created: number;
                            changed: number;
                            unchanged: number;
                            rejected: number;
                            ignoredColumns: string[];
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "premises.postImports": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "multipart/form-data": string;
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        status: "accepted";
                        rows: number;
                    };
                };
            };
        };
    };
    "premises.getImportsTemplate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
        };
    };
    "premises.getImportsTemplate.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
        };
    };
    "premises.getImportsId": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        /** @enum {string} */
                        status: "uploading" | "working" | "done" | "failed" | "abandoned";
                        done: boolean;
                        fileName: string;
                        /** @enum {string} */
                        format: "csv" | "xlsx";
                        by: {
                            subject: string;
                            role: string;
                            area: string;
                        };
                        begunAt: string;
                        finishedAt: string | null;
                        rows: number;
                        created: number;
                        changed: number;
                        unchanged: number;
                        rejected: number;
                        ignoredColumns: string[];
                    };
                };
            };
        };
    };
    "premises.getImportsIdRows": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            line: number;
                            column: string;
                            reason: string;
                            message: {
                                zh: string;
                                en: string;
                            };
                            value: string;
                            sameAs: number | null;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "premises.getPremises": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                status?: "open" | "closed";
                class?: string;
                area?: string;
                tag?: string;
                number?: string;
                creditCode?: string;
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            version: number;
                            number: string;
                            name: string;
                            class: string;
                            catalogueVersion: number;
                            area: {
                                code: string;
                                ancestors: string[];
                            };
                            address: string;
                            position: {
                                longitude: number;
                                latitude: number;
                            } | null;
                            floorArea: number | null;
                            creditCode: string | null;
                            tags: string[];
                            /** @enum {string} */
                            status: "open" | "closed";
                            closedReason: string | null;
                            responsible: {
                                name: string;
                                phone: string;
                            } | null;
                            contacts: {
                                name: string;
                                phone: string;
                            }[];
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "premises.postPremises": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    class: string;
                    area: string;
                    address: string;
                    position?: {
                        longitude: number;
                        latitude: number;
                    };
                    floorArea?: number;
                    creditCode?: string;
                    tags?: string[];
                    responsible?: {
                        name: string;
                        phone: string;
                    };
                    contacts?: {
                        name: string;
                        phone: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        number: string;
                        /** @enum {string} */
                        status: "open" | "closed";
                    };
                };
            };
        };
    };
    "premises.getPremisesCount": {
        parameters: {
            query?: {
                status?: "open" | "closed";
                class?: string;
                area?: string;
                tag?: string;
                number?: string;
                creditCode?: string;
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                    };
                };
            };
        };
    };
    "premises.getPremisesPositions": {
        parameters: {
            query?: {
                area?: string;
                class?: string;
                limit?: number;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ids: string[];
                        longitudes: number[];
                        latitudes: number[];
                        classes: string[];
                        names: string[];
                        next: string | null;
                    };
                };
            };
        };
    };
    "premises.getPremisesId": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        number: string;
                        name: string;
                        class: string;
                        catalogueVersion: number;
                        area: {
                            code: string;
                            ancestors: string[];
                        };
                        address: string;
                        position: {
                            longitude: number;
                            latitude: number;
                        } | null;
                        floorArea: number | null;
                        creditCode: string | null;
                        tags: string[];
                        /** @enum {string} */
                        status: "open" | "closed";
                        closedReason: string | null;
                        responsible: {
                            name: string;
                            phone: string;
                        } | null;
                        contacts: {
                            name: string;
                            phone: string;
                        }[];
                    };
                };
            };
        };
    };
    "premises.patchPremisesId": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    area?: string;
                    address?: string;
                    position?: {
                        longitude: number;
                        latitude: number;
                    } | null;
                    floorArea?: number | null;
                    creditCode?: string | null;
                    tags?: string[];
                    responsible?: {
                        name: string;
                        phone: string;
                    } | null;
                    contacts?: {
                        name: string;
                        phone: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        number: string;
                        /** @enum {string} */
                        status: "open" | "closed";
                    };
                };
            };
        };
    };
    "premises.getPremisesIdArchive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        premises: {
                            id: string;
                            version: number;
                            number: string;
                            name: string;
                            class: string;
                            catalogueVersion: number;
                            area: {
                                code: string;
                                ancestors: string[];
                            };
                            address: string;
                            position: {
                                longitude: number;
                                latitude: number;
                            } | null;
                            floorArea: number | null;
                            creditCode: string | null;
                            tags: string[];
                            /** @enum {string} */
                            status: "open" | "closed";
                            closedReason: string | null;
                            responsible: {
                                name: string;
                                phone: string;
                            } | null;
                            contacts: {
                                name: string;
                                phone: string;
                            }[];
                        };
                        history: {
                            version: number;
                            at: string;
                            by: {
                                subject: string;
                                role: string;
                                area: string;
                            };
                            what: string[];
                            changed: string[];
                        }[];
                        contactReadings: {
                            count: number;
                            last: {
                                at: string;
                                by: {
                                    subject: string;
                                    role: string;
                                    area: string;
                                };
                            }[];
                        };
                        inspections: {
                            count: number;
                            last: {
                                id: string;
                                at: string;
                                by: string;
                                checklist: string;
                                findings: number;
                            }[];
                        };
                        hazards: {
                            count: number;
                            open: number;
                            last: {
                                id: string;
                                number: string;
                                type: string;
                                severity: string;
                                status: string;
                                reportedAt: string;
                            }[];
                        };
                    };
                };
            };
        };
    };
    "premises.postPremisesIdClose": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        number: string;
                        /** @enum {string} */
                        status: "open" | "closed";
                    };
                };
            };
        };
    };
    "premises.getPremisesIdContacts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        responsible: {
                            name: string;
                            phone: string;
                        } | null;
                        contacts: {
                            name: string;
                            phone: string;
                        }[];
                    };
                };
            };
        };
    };
    "premises.getPremisesIdHistory": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            version: number;
                            at: string;
                            by: {
                                subject: string;
                                role: string;
                                area: string;
                            };
                            what: string[];
                            changed: string[];
                        }[];
                    };
                };
            };
        };
    };
    "premises.postPremisesIdReclass": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    class: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        number: string;
                        /** @enum {string} */
                        status: "open" | "closed";
                    };
                };
            };
        };
    };
    "premises.postPremisesIdReopen": {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID made by the sender. The same command sent again has the same one and gets the same answer. */
                "Idempotency-Key": string;
                /** @description The version decided on, as the ETag of the reading said it; 412 when there is a newer one. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, in quotes */
                    ETag?: string;
                    /** @description `true` where this command was carried out before and this is the answer it had */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        version: number;
                        number: string;
                        /** @enum {string} */
                        status: "open" | "closed";
                    };
                };
            };
        };
    };
    "gateway.postApiV1Sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    commands: {
                        id: string;
                        /** @enum {string} */
                        kind: "inspection.submit" | "hazard.report" | "hazard.fix" | "hazard.offer" | "hazard.confirm" | "hazard.dismiss" | "hazard.plan" | "hazard.submit" | "hazard.verify" | "hazard.reject" | "premises.register" | "premises.change" | "notice.read";
                        target?: string;
                        body?: {
                            [key: string]: unknown;
                        };
                        ifMatch?: number;
                        /** @default [] */
                        after?: string[];
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        answers: ({
                            id: string;
                            /** @enum {string} */
                            outcome: "accepted";
                            receipt: {
                                id: string;
                                version: number;
                            } & {
                                [key: string]: unknown;
                            };
                        } | {
                            id: string;
                            /** @enum {string} */
                            outcome: "duplicate";
                            receipt: {
                                id: string;
                                version: number;
                            } & {
                                [key: string]: unknown;
                            };
                        } | {
                            id: string;
                            /** @enum {string} */
                            outcome: "conflict";
                            problem: {
                                type: string;
                                title: string;
                                status: number;
                                code: string;
                                detail: string;
                                errors?: {
                                    pointer: string;
                                    message: string;
                                    code?: string;
                                }[];
                            };
                            current?: unknown;
                        } | {
                            id: string;
                            /** @enum {string} */
                            outcome: "not-yours";
                            problem: {
                                type: string;
                                title: string;
                                status: number;
                                code: string;
                                detail: string;
                                errors?: {
                                    pointer: string;
                                    message: string;
                                    code?: string;
                                }[];
                            };
                        } | {
                            id: string;
                            /** @enum {string} */
                            outcome: "invalid";
                            problem: {
                                type: string;
                                title: string;
                                status: number;
                                code: string;
                                detail: string;
                                errors?: {
                                    pointer: string;
                                    message: string;
                                    code?: string;
                                }[];
                            };
                        } | {
                            id: string;
                            /** @enum {string} */
                            outcome: "later";
                            retryAfter?: number;
                        })[];
                    };
                };
            };
        };
    };
    "gateway.getApiV1SyncFeed": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            kind: string;
                            id: string;
                            version: number;
                            gone: boolean;
                            data: {
                                [key: string]: unknown;
                            } | null;
                        }[];
                        next: string;
                        more: boolean;
                        reset: boolean;
                        waiting: string[];
                        /** Format: date-time */
                        at: string;
                    };
                };
            };
        };
    };
    "gateway.getApiV1SyncSeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seal: string;
                        older: string[];
                    };
                };
            };
        };
    };
    "gateway.getApiV1SyncSlot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        /** Format: date-time */
                        until: string;
                    };
                };
            };
        };
    };
    "gateway.getApiV1SystemServices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        services: {
                            name: string;
                            /** @enum {string} */
                            status: "ok" | "degraded" | "down" | "silent";
                            parts: {
                                /** @enum {string} */
                                state: "ok" | "degraded" | "down";
                                detail: string;
                                name: string;
                            }[];
                        }[];
                    };
                };
            };
        };
    };
}
